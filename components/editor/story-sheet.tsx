'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { PostView } from '@/content/views-of-media';
import type { PhotoCard } from '@/newsroom/photo-card';
import { BodyField } from './body-field';
import { type EmbedLayer, EmbedLayers } from './embed-layers';
import { FormattingToolbar } from './formatting-toolbar';
import { insertBlock } from './insert-block';
import type { InsertDialog } from './insert-items';
import { LinkDialog } from './link-dialog';
import type { LiveStory } from './live-story';
import { mediaOfTheDesk } from './media-of-the-desk';
import { photoBlock } from './photo-block';
import { PhotoDialog } from './photo-dialog';
import { PlainField } from './plain-field';
import { PostDialog } from './post-dialog';
import { SlashMenu, type SlashPlace } from './slash-menu';
import styles from './story-sheet.module.css';
import '@/components/reader/copy.css';
import './edit.css';

type Layer =
  | { kind: 'link' }
  | { kind: 'slash'; place: SlashPlace }
  | { kind: 'photo'; given?: File[] }
  | { kind: 'post'; given?: string }
  | EmbedLayer;

interface StorySheetProps {
  live: LiveStory;
  isEditable: boolean;
  onBody(editor: Editor): void;
}

/** The sheet of paper: headline, standfirst and body, set as readers will see them, with the toolbar above. */
export function StorySheet({ live, isEditable, onBody }: StorySheetProps) {
  const [body, setBody] = useState<Editor | null>(null);
  const [layer, setLayer] = useState<Layer | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const media = useMemo(mediaOfTheDesk, []);

  const close = useCallback(() => setLayer(null), []);
  // What was called off gives the caret back to the text, wherever the layer was opened from.
  const callOff = useCallback(() => {
    setLayer(null);
    requestAnimationFrame(() => body?.commands.focus());
  }, [body]);
  const openBody = (editor: Editor) => {
    setBody(editor);
    onBody(editor);
  };
  const openDialog = useCallback((kind: InsertDialog) => setLayer({ kind }), []);
  const insertPhoto = useCallback(
    (photo: PhotoCard) => {
      close();
      if (body) insertBlock(body, photoBlock(photo));
    },
    [body, close],
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
            onLink={() => setLayer({ kind: 'link' })}
            onInsert={openDialog}
          />
        </div>
      ) : null}
      <div className={styles.paper}>
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
          isEditable={isEditable}
          onOpen={openBody}
          onLink={() => setLayer({ kind: 'link' })}
          onSlash={(place) => setLayer({ kind: 'slash', place })}
          onEmbedAddress={(given) => setLayer({ kind: 'embed', given })}
          onPostAddress={(given) => setLayer({ kind: 'post', given })}
          onPhotos={(given) => setLayer({ kind: 'photo', given })}
        />
      </div>
      {body && layer?.kind === 'slash' ? (
        <SlashMenu editor={body} place={layer.place} onDialog={openDialog} onClose={close} />
      ) : null}
      {body && layer?.kind === 'link' ? <LinkDialog editor={body} onClose={callOff} /> : null}
      {layer?.kind === 'photo' ? (
        <PhotoDialog given={layer.given} onChoose={insertPhoto} onClose={callOff} />
      ) : null}
      {layer?.kind === 'post' ? (
        <PostDialog given={layer.given} onChoose={insertPost} onClose={callOff} />
      ) : null}
      <EmbedLayers layer={layer} editor={body} onDone={close} onCallOff={callOff} />
    </div>
  );
}

function focusField(sheet: HTMLElement | null, label: string): void {
  sheet?.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus();
}
