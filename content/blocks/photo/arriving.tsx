'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { MediaReader } from '../../media-reader';
import type { PhotoArrival } from '../../photo-arrivals';
import { useIsEditable } from '../../use-is-editable';

/** What is known of the picture that is on its way into a block. Draws again only when that changes. */
export function useArrival({ arrivals }: MediaReader, blockId: string | null): PhotoArrival | null {
  const of = useCallback(() => (blockId && arrivals?.of(blockId)) || null, [arrivals, blockId]);
  return useSyncExternalStore(arrivals?.subscribe ?? toNothing, of, nothing);
}

const toNothing = () => () => undefined;
const nothing = () => null;

interface ArrivingProps {
  editor: Editor;
  media: MediaReader;
  blockId: string | null;
  arrival: PhotoArrival | null;
}

/** A photo block without a photo: the picture as this device has it and how far it is, or why none is here. */
export function Arriving({ editor, media, blockId, arrival }: ArrivingProps) {
  const isEditable = useIsEditable(editor);
  const isStuck = arrival === null || arrival.hasFailed;
  return (
    <>
      <LocalPicture arrival={arrival} />
      <div className="edit-photo-arriving" data-failed={isStuck || undefined}>
        <span>
          {arrival?.sentence ?? 'No photo here yet: none was sent, or its upload was not finished.'}
        </span>
        {arrival && arrival.share !== null ? (
          <progress aria-label={`Sending ${arrival.name}`} value={arrival.share} max={1} />
        ) : null}
        {isStuck && blockId && isEditable ? (
          <span className="edit-photo-ways">
            {arrival ? (
              <button type="button" onClick={() => media.arrivals?.retry(blockId)}>
                Retry
              </button>
            ) : null}
            <FileForBlock onFile={(file) => editor.emit('giveFile', { blockId, file })} />
          </span>
        ) : null}
      </div>
    </>
  );
}

// The picture's words stand right below as text of their own; what no browser can show is named.
function LocalPicture({ arrival }: { arrival: PhotoArrival | null }) {
  const [unshown, setUnshown] = useState<string | null>(null);
  if (!arrival) return null;
  const { picture, name } = arrival;
  if (!picture || unshown === picture) return <div className="edit-photo-waiting">{name}</div>;
  return <img src={picture} alt="" draggable={false} onError={() => setUnshown(picture)} />;
}

function FileForBlock({ onFile }: { onFile(file: File): void }) {
  return (
    <label className="edit-photo-choose">
      Choose a photo
      <input
        type="file"
        accept="image/*"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
