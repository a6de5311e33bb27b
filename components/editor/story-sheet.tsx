'use client';

import type { Editor } from '@tiptap/core';
import dynamic from 'next/dynamic';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import type { PhotoSizes } from '@/content/blocks/photo/waiting';
import type { PostView } from '@/content/views-of-media';
import { directionOf } from '@/newsroom/languages';
import type { PhotoCard } from '@/newsroom/photo-card';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { Announcer } from './announcer';
import { BodyField } from './body-field';
import { CropLayer } from './crop-layer';
import { EditRefusals } from './edit-refusals';
import { type EmbedLayer, EmbedLayers } from './embed-layers';
import type { FindRequest } from './find/find-bar';
import { findRequest, useFindKeys } from './find/use-find-keys';
import { goBackTo, type LeftAt } from './first/place-at-first';
import { FormattingToolbar } from './formatting-toolbar';
import { GalleryLayer, useGalleryRequests } from './gallery-layer';
import { insertBlock } from './insert-block';
import type { InsertDialog } from './insert-items';
import { intakeNewsOf, takeInPhotos } from './intake/body-intake';
import type { KeepBefore } from './intake/intake-news';
import { IntakeNotice } from './intake/intake-notice';
import { usePhotosUnderway } from './intake/use-photos-underway';
import type { LiveStory } from './live-story';
import { mediaOfTheDesk } from './media-of-the-desk';
import { photoBlock } from './photo-block';
import { PlainField } from './plain-field';
import styles from './story-sheet.module.css';
import { useHasSuggestions, useIsSuggesting } from './suggestions/use-suggestions';
import { focusTools } from './surface/focus-tools';
import { BlockMenu, LazySurface, SlashMenu } from './surface/lazy-surface';
import { ToolsPlace } from './tools-place';
import '@/components/reader/copy.css';
import './edit.css';
import './edit-arriving.css';
import './edit-comments.css';
import './edit-gallery.css';
import './edit-photo.css';
import './edit-table.css';
import './edit-suggestions.css';

const FindBar = dynamic(() => fetched(() => import('./find/find-bar').then((loaded) => loaded.FindBar)), {
  ssr: false,
});

const SuggestionBar = dynamic(
  () => fetched(() => import('./suggestions/suggestion-bar').then((loaded) => loaded.SuggestionBar)),
  { ssr: false },
);

// Fetched when they are first opened.
const LinkDialog = dynamic(() => fetched(() => import('./link-dialog').then((loaded) => loaded.LinkDialog)), {
  ssr: false,
});

const PhotoDialog = dynamic(
  () => fetched(() => import('./photo-dialog').then((loaded) => loaded.PhotoDialog)),
  {
    ssr: false,
  },
);

const PostDialog = dynamic(() => fetched(() => import('./post-dialog').then((loaded) => loaded.PostDialog)), {
  ssr: false,
});

type Layer =
  | { kind: 'link' }
  | { kind: 'slash' }
  | { kind: 'block'; id?: string }
  | { kind: 'photo' }
  | { kind: 'post'; given?: string }
  | { kind: 'gallery'; at?: number }
  | EmbedLayer;

interface StorySheetProps {
  live: LiveStory;
  isEditable: boolean;
  /** What the story is written in, as a BCP 47 tag. */
  language: string;
  /** Where somebody was in what stood here before, if anything did. */
  leftAt?: RefObject<LeftAt | null>;
  /** Of the photos in the text; left out where the page knows of none. */
  photoSizes?: PhotoSizes;
  /** Keeps the text as it is before a file is taken in. */
  keepBefore: KeepBefore;
  onBody(editor: Editor): void;
  /** Writes a comment on what is selected; not there where nobody can send one. */
  onComment?: () => void;
}

/** The sheet of paper: headline, standfirst and body, set as readers will see them, with the toolbar above. */
export function StorySheet({
  live,
  isEditable,
  language,
  leftAt,
  photoSizes,
  keepBefore,
  onBody,
  onComment,
}: StorySheetProps) {
  const [body, setBody] = useState<Editor | null>(null);
  const [layer, setLayer] = useState<Layer | null>(null);
  const [find, setFind] = useState<FindRequest | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useFindKeys(sheet, setFind);
  const isSuggesting = useIsSuggesting(live);
  const hasSuggestions = useHasSuggestions(live.suggesting);
  const underway = usePhotosUnderway(live);
  const media = useMemo(
    () => mediaOfTheDesk(live.mediaNews, underway, photoSizes),
    [live, underway, photoSizes],
  );
  useLayoutEffect(() => {
    const { current } = sheet;
    // Once the views of blocks are drawn too, which is before anything is shown.
    queueMicrotask(() => {
      if (current?.isConnected && leftAt?.current) goBackTo(leftAt.current, current);
      if (leftAt) leftAt.current = null;
    });
  }, [leftAt]);

  // The dialog may still have to be fetched: what is typed meanwhile must not replace the words it is about.
  const openOver = useCallback((dialog: Layer) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setLayer(dialog);
  }, []);
  const hide = useCallback(() => setLayer(null), []);
  // Behind a dialog the caret goes back to the text, wherever the dialog was opened from.
  const close = useCallback(() => {
    hide();
    requestAnimationFrame(() => body?.commands.focus());
  }, [body, hide]);
  const openBody = (editor: Editor) => {
    setBody(editor);
    onBody(editor);
  };
  const openDialog = useCallback((kind: InsertDialog) => openOver({ kind }), [openOver]);
  useGalleryRequests(
    body,
    useCallback((at) => setLayer({ kind: 'gallery', at }), []),
  );
  const insertPhoto = useCallback(
    (photo: PhotoCard) => {
      close();
      if (body) insertBlock(body, photoBlock(photo));
    },
    [body, close],
  );
  const insertFiles = useCallback(
    (files: File[], rights: RightsChoice) => {
      hide();
      if (body) void takeInPhotos(body.view, { files, rights }, intakeNewsOf(body));
    },
    [body, hide],
  );
  const insertPost = useCallback(
    (post: PostView) => {
      close();
      if (body) insertBlock(body, { type: 'socialPost', attrs: { recordId: post.id, url: post.url } });
    },
    [body, close],
  );

  return (
    <div className={styles.sheet} ref={sheet}>
      {body ? (
        <div className={styles.tools}>
          <FormattingToolbar
            editor={body}
            isDisabled={!isEditable}
            suggesting={live.suggesting}
            isSuggesting={isSuggesting}
            onLink={() => openOver({ kind: 'link' })}
            onFind={() => setFind(findRequest('find'))}
            onInsert={openDialog}
            onBlockMenu={() => setLayer({ kind: 'block' })}
          />
          {find && sheet.current ? (
            <FindBar
              sheet={sheet.current}
              request={find}
              isEditable={isEditable}
              onClose={() => setFind(null)}
            />
          ) : null}
        </div>
      ) : (
        <ToolsPlace />
      )}
      {body && (isSuggesting || hasSuggestions) ? (
        <SuggestionBar suggesting={live.suggesting} isSuggesting={isSuggesting} />
      ) : null}
      {body ? <IntakeNotice editor={body} sheet={sheet} /> : null}
      <div className={styles.paper} lang={language} dir={directionOf(language)}>
        <PlainField
          live={live}
          field="headline"
          label="Headline"
          hint="Headline"
          isEditable={isEditable}
          onEnter={() => focusField(sheet.current, 'Standfirst')}
        />
        <PlainField
          live={live}
          field="standfirst"
          label="Standfirst"
          hint="Standfirst"
          isEditable={isEditable}
          onEnter={() => focusField(sheet.current, 'Story body')}
        />
        <BodyField
          live={live}
          media={media}
          underway={underway}
          keepBefore={keepBefore}
          isEditable={isEditable}
          onOpen={openBody}
          onLink={() => openOver({ kind: 'link' })}
          onSlash={() => setLayer({ kind: 'slash' })}
          onBlockMenu={() => setLayer({ kind: 'block' })}
          onTools={() => focusTools(sheet.current)}
          onEmbedAddress={(given) => openOver({ kind: 'embed', given })}
          onPostAddress={(given) => openOver({ kind: 'post', given })}
        />
      </div>
      {body ? <EditRefusals editor={body} /> : null}
      {body && isEditable && sheet.current ? (
        <LazySurface
          editor={body}
          sheet={sheet.current}
          onLink={() => openOver({ kind: 'link' })}
          onComment={onComment}
          onBlockMenu={(id) => setLayer({ kind: 'block', id })}
        />
      ) : null}
      {body && layer?.kind === 'slash' ? (
        <SlashMenu editor={body} onDialog={openDialog} onClose={hide} />
      ) : null}
      {body && layer?.kind === 'block' && sheet.current ? (
        <BlockMenu editor={body} sheet={sheet.current} blockId={layer.id} onClose={hide} />
      ) : null}
      <Announcer />
      {body && layer?.kind === 'link' ? <LinkDialog editor={body} onClose={close} /> : null}
      {layer?.kind === 'photo' ? (
        <PhotoDialog onFiles={insertFiles} onChoose={insertPhoto} onClose={close} />
      ) : null}
      {body && layer?.kind === 'gallery' ? (
        <GalleryLayer editor={body} at={layer.at} onClose={close} />
      ) : null}
      {layer?.kind === 'post' ? (
        <PostDialog given={layer.given} onChoose={insertPost} onClose={close} />
      ) : null}
      {body ? <CropLayer editor={body} media={media} /> : null}
      <EmbedLayers layer={layer} editor={body} onClose={close} />
    </div>
  );
}

function focusField(sheet: HTMLElement | null, label: string): void {
  sheet?.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus();
}
