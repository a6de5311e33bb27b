'use client';

import { Extension } from '@tiptap/core';
import { type FieldName, headlineExtensions, standfirstExtensions } from '@/content/fields';
import { keepMarks } from '@/content/newer-blocks/keep-marks';
import { FIELD_LIMITS } from '@/newsroom/field-limits';
import { colleagueCarets } from './caret';
import { fieldAttributes } from './field-attributes';
import type { LiveStory } from './live-story';
import { liveText } from './live-text';
import { overflowMark } from './overflow-mark';
import { suggestMode } from './suggestions/suggest-mode';
import { asYouType } from './typing/as-you-type';
import { typographyRule } from './typing/typography-rule';
import { useDrawnEditor } from './use-drawn-editor';

interface PlainFieldProps {
  live: LiveStory;
  field: Exclude<FieldName, 'body'>;
  label: string;
  hint: string;
  isEditable: boolean;
  onEnter(): void;
}

/** A line of text of the story (headline, standfirst): live, without any setting, Enter goes on to the next field. */
export function PlainField({ live, field, label, hint, isEditable, onEnter }: PlainFieldProps) {
  const { host, views } = useDrawnEditor(isEditable, () => ({
    enableCoreExtensions: { delete: false },
    enableInputRules: false,
    extensions: [
      ...(field === 'headline' ? headlineExtensions : standfirstExtensions),
      oneLine(onEnter),
      newerMarksStay,
      overflowMark(FIELD_LIMITS[field]),
      asYouType([typographyRule]),
      suggestMode(live.suggesting, field),
      ...liveText(live, field),
      live.undo.extension(field),
      colleagueCarets(live),
    ],
    editorProps: {
      attributes: fieldAttributes(
        {
          role: 'textbox',
          'aria-label': label,
          'aria-multiline': 'false',
          spellcheck: 'true',
          class: `edit-${field}`,
        },
        hint,
      ),
      // Whatever is pasted becomes one line.
      handlePaste: (view, event) => {
        const text = event.clipboardData && wordsOf(event.clipboardData);
        if (!text) return false;
        view.dispatch(view.state.tr.insertText(text.replace(/\s+/g, ' ')).scrollIntoView());
        return true;
      },
    },
  }));
  return (
    <>
      <div ref={host} />
      {views}
    </>
  );
}

// What comes as markup alone has words all the same.
function wordsOf(clipboard: DataTransfer): string {
  const html = clipboard.getData('text/html');
  const words = () => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
  return clipboard.getData('text/plain') || words();
}

const newerMarksStay = Extension.create({
  name: 'newerMarksStay',
  onBeforeCreate() {
    keepMarks(this.editor.schema);
  },
});

function oneLine(onEnter: () => void) {
  const goOn = () => {
    onEnter();
    return true;
  };
  return Extension.create({
    name: 'oneLine',
    addKeyboardShortcuts: () => ({ Enter: goOn, 'Shift-Enter': goOn, 'Mod-Enter': goOn }),
  });
}
