'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { MediaReader } from '../../media-reader';
import { labelledPart } from '../../parts';
import { useChanges } from '../../use-changes';
import { useIsEditable } from '../../use-is-editable';
import type { PhotoView } from '../../views-of-media';
import { OrderButtons } from '../gallery/order-buttons';
import { Arriving, useArrival } from './arriving';
import { CutPicture } from './cut-picture';
import { PhotoRightsLink, usePhotoNotice } from './notice';
import { PlacementBar } from './placement-bar';
import { PHOTO_MISSING, PhotoAltNode, PhotoCaptionNode, PhotoCreditNode, PhotoNode } from './schema';
import { waitingRatio } from './waiting';

/** The photo block as it is edited: the picture, its words as text in place, and whether it is decorative. */
export const photoViews = (media: MediaReader) => [
  PhotoNode.extend({
    addNodeView: () => ReactNodeViewRenderer((props) => <PhotoEdit {...props} media={media} />),
  }),
  labelledPart(PhotoCaptionNode, { label: 'Caption', hint: 'Who, what, where and when' }),
  labelledPart(PhotoCreditNode, { label: 'Credit', hint: 'Photographer, agency' }),
  labelledPart(PhotoAltNode, { label: 'Alt text', hint: 'What the photo shows, for who cannot see it' }),
];

function PhotoEdit({
  node,
  updateAttributes,
  deleteNode,
  editor,
  getPos,
  media,
}: NodeViewProps & { media: MediaReader }) {
  const view = usePhoto(media, node.attrs.photoId);
  const notice = usePhotoNotice(media, node.attrs.photoId);
  const arrival = useArrival(media, node.attrs.id);
  const isEditable = useIsEditable(editor);
  const isDecorative = node.attrs.decorative === true;
  return (
    <NodeViewWrapper
      as="figure"
      className="edit-block copy-photo"
      data-decorative={isDecorative || undefined}
      data-size={node.attrs.size ?? undefined}
    >
      <div contentEditable={false} data-drag-handle>
        {node.attrs.photoId === null ? (
          <Arriving editor={editor} media={media} blockId={node.attrs.id} arrival={arrival} />
        ) : (
          <CutPicture node={node} view={view}>
            <Picture
              view={view}
              plate={notice?.plate ?? null}
              local={arrival?.picture}
              ratio={waitingRatio(node, media.photoSizes ?? {})}
              onShown={() => media.arrivals?.shown(node.attrs.id)}
            />
          </CutPicture>
        )}
        {notice?.label ? <p className="copy-photo-label">{notice.label}</p> : null}
      </div>
      <NodeViewContent className="edit-photo-parts" />
      <div contentEditable={false} className="edit-block-bar">
        <label>
          <input
            type="checkbox"
            checked={isDecorative}
            disabled={!isEditable}
            onChange={(event) => updateAttributes({ decorative: event.target.checked })}
          />
          Decorative
        </label>
        {isEditable ? <PlacementBar {...{ node, editor, getPos, updateAttributes }} /> : null}
        {notice ? <PhotoRightsLink notice={notice} /> : null}
        {isEditable ? (
          <span>
            <OrderButtons editor={editor} getPos={getPos} />
            <button type="button" onClick={deleteNode}>
              Remove photo
            </button>
          </span>
        ) : null}
      </div>
    </NodeViewWrapper>
  );
}

interface PictureProps {
  view: PhotoView | null | undefined;
  plate: string | null;
  /** The picture as this device has it, until the newsroom's own is there. */
  local: string | null | undefined;
  /** Of its place until it is there. */
  ratio: number | null;
  onShown(): void;
}

function Picture({ view, plate, local, ratio, onShown }: PictureProps) {
  if (plate) return <p className="copy-missing copy-photo-plate">{plate}</p>;
  if (view === null) return <p className="copy-missing">{PHOTO_MISSING}</p>;
  if (view === undefined && local) return <img src={local} alt="" draggable={false} />;
  if (view === undefined)
    return <div className="edit-photo-waiting" style={{ aspectRatio: ratio ?? undefined }} />;
  // The alt text stands right below as text of its own; said twice it would only be in the way.
  return (
    <>
      <img
        src={view.src}
        alt=""
        width={view.width}
        height={view.height}
        draggable={false}
        onLoad={local ? onShown : undefined}
      />
      <p aria-live="polite" className="edit-photo-drawing">
        {view.drawing && (view.drawing.problem ?? 'Making the sizes for readers …')}
      </p>
    </>
  );
}

/** The photo, and again until it has all its sizes: what is shown at first is the smallest that was quick to make. */
function usePhoto(media: MediaReader, photoId: string | null): PhotoView | null | undefined {
  const [view, setView] = useState<PhotoView | null>();
  const changes = useChanges(media, photoId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says that the answer may be another one now
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (wait: number) => {
      const found = photoId ? await media.photo(photoId) : null;
      if (!isCurrent) return;
      setView(found);
      if (found?.drawing?.problem === null)
        timer = setTimeout(read, wait, Math.min(wait * 1.5, LONGEST_WAIT));
    };
    void read(SHORTEST_WAIT);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [media, photoId, changes]);
  return view;
}

const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = 10_000;
