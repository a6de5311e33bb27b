import { type Attribute, Extension, Mark } from '@tiptap/core';
import { attribute } from '../attributes';
import { colourOfPerson } from './colour-of-person';
import { isSuggestedBlock, type Suggestion, VALID_SETTINGS } from './suggestion';
import { suggestionSentence } from './suggestion-sentence';

/**
 * Text that is suggested: readers do not get it before it is accepted. What is typed inside it or right behind it carries
 * the mark on; whose it is to be is settled as it is typed (`suggest.ts`).
 */
export const InsertionMark = Mark.create({
  ...common('insertion'),
  addAttributes: settings,
  renderHTML: ({ mark }) => ['ins', drawn('insertion', mark.attrs as Suggestion), 0],
});

/** Text that is to go, when it is accepted. */
export const DeletionMark = Mark.create({
  ...common('deletion'),
  inclusive: false,
  addAttributes: settings,
  renderHTML: ({ mark }) => ['del', drawn('deletion', mark.attrs as Suggestion), 0],
});

/** Text that is set in another way than before; `was` are the marks that it comes back to when that is rejected. */
export const ModificationMark = Mark.create({
  ...common('modification'),
  inclusive: false,
  addAttributes: () => ({
    ...settings(),
    was: attribute([], isMarkList, 'what a text was set as must be marks.'),
  }),
  renderHTML: ({ mark }) => ['span', drawn('modification', mark.attrs as Suggestion), 0],
});

/** What is suggested of a block as a whole. Null, and left out of what is stored, for one of which nothing is. */
export function suggestedBlocks(types: readonly string[]) {
  return Extension.create({
    name: 'suggestedBlocks',
    addGlobalAttributes: () => [
      {
        types: [...types],
        attributes: {
          suggested: {
            ...attribute(null, isSuggestedBlock, 'what is suggested of a block cannot be read.'),
            rendered: false,
            keepOnSplit: false,
          },
        },
      },
    ],
  });
}

// Outside every other mark: what is suggested is one stretch, also where a part of it is bold.
function common(name: string) {
  return { name, priority: 1100, group: 'suggestion', keepOnSplit: true };
}

function settings(): Record<keyof Suggestion, Attribute> {
  const setting = (name: keyof Suggestion) =>
    attribute(null, VALID_SETTINGS[name], `a suggestion has no valid “${name}”.`);
  return {
    id: setting('id'),
    by: setting('by'),
    name: setting('name'),
    at: setting('at'),
    reason: setting('reason'),
  };
}

function drawn(kind: 'insertion' | 'deletion' | 'modification', suggestion: Suggestion) {
  return {
    class: `suggestion suggestion-${kind}`,
    'data-suggestion': suggestion.id,
    'data-colour': colourOfPerson(suggestion.by),
    'aria-description': suggestionSentence(kind, suggestion.name),
  };
}

function isMarkList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= 10 &&
    value.every((mark) => typeof mark === 'object' && mark !== null && MARKS_BEFORE.includes(mark.type))
  );
}

/** How text can have been set before somebody suggested otherwise. */
const MARKS_BEFORE = ['bold', 'italic', 'link', 'note'];
