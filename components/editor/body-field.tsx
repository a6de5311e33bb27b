'use client';

import type { Editor } from '@tiptap/core';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import type { MediaReader } from '@/content/media-reader';
import { bodyExtensionsWithViews } from '@/content/views';
import { type BodyShortcuts, bodyShortcuts } from './body-shortcuts';
import { colleagueCarets } from './caret';
import { caretInStep } from './caret-in-step';
import { commentPlaces } from './comments/comment-places';
import { emptyHeadings } from './empty-headings';
import { BODY_HINT, fieldAttributes } from './field-attributes';
import { idsOfBlocks } from './ids-of-blocks';
import { bodyIntake } from './intake/body-intake';
import type { KeepBefore } from './intake/intake-news';
import type { PhotosUnderway } from './intake/photos-underway';
import type { LiveStory } from './live-story';
import { liveText } from './live-text';
import { partsApart } from './parts-apart';
import { type PasteOfMedia, pasteOfMedia } from './paste-of-media';
import { suggestMode } from './suggestions/suggest-mode';
import { surfaceKeys } from './surface/surface-keys';
import { addresses, addressRule } from './typing/addresses';
import { asYouType } from './typing/as-you-type';
import { dividerRule, lineStartRule } from './typing/markdown-blocks';
import { linkRule, starRule } from './typing/markdown-marks';
import { typographyRule } from './typing/typography-rule';
import { useDrawnEditor } from './use-drawn-editor';

interface BodyFieldProps extends BodyShortcuts, PasteOfMedia {
  live: LiveStory;
  media: MediaReader;
  /** The pictures on their way into it. */
  underway: PhotosUnderway;
  keepBefore: KeepBefore;
  isEditable: boolean;
  onOpen(editor: Editor): void;
}

const TYPING_RULES = [lineStartRule, dividerRule, starRule, linkRule, addressRule, typographyRule];

/** The body of the story. Everything given to it must be stable while it is open: it is set up once. */
export function BodyField({
  live,
  media,
  underway,
  keepBefore,
  isEditable,
  onOpen,
  ...handlers
}: BodyFieldProps) {
  const { host, views } = useDrawnEditor(isEditable, () => ({
    // Nobody listens to what it would report of every key press.
    enableCoreExtensions: { delete: false },
    // What the packages would do while one types cannot be undone as it was typed; `asYouType` does it.
    enableInputRules: false,
    extensions: [
      ...bodyExtensionsWithViews(media),
      bodyShortcuts(handlers),
      bodyIntake.configure({ uploads: underway.uploads, keepBefore }),
      caretInStep,
      commentPlaces,
      partsApart,
      ...surfaceKeys,
      emptyHeadings,
      asYouType(TYPING_RULES),
      addresses,
      // A list item splits, indents and lifts as the list package does it; this adds Backspace at its start.
      ListKeymap,
      Dropcursor.configure({ class: 'edit-dropcursor' }),
      Gapcursor,
      idsOfBlocks,
      suggestMode(live.suggesting, 'body'),
      ...liveText(live, 'body'),
      live.undo.extension('body'),
      colleagueCarets(live),
    ],
    editorProps: {
      attributes: fieldAttributes(
        {
          role: 'textbox',
          'aria-label': 'Story body',
          'aria-multiline': 'true',
          spellcheck: 'true',
          class: 'edit-body copy',
        },
        BODY_HINT,
      ),
      ...pasteOfMedia(handlers),
    },
    onCreate: ({ editor: opened }) => onOpen(opened),
  }));
  return (
    <>
      <div ref={host} />
      {views}
    </>
  );
}
