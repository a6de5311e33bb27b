import { idOf } from '../attributes';
import type { Copy, DocNode } from '../document';
import { FIELDS, type FieldName } from '../fields';
import type { Problem } from '../problem';
import { type Suggestion, type SuggestionMark, suggestedOf, suggestionOf } from './suggestion';

/** One place that a suggestion touches. */
export interface SuggestedPlace {
  suggestion: Suggestion;
  kind: SuggestionMark;
  /** The words that it is about; of a block as a whole its words. */
  text: string;
  isBlock: boolean;
  blockId: string | null;
}

/** A suggestion that has not been settled, with all that it touches in one field. */
export interface OpenSuggestion extends Suggestion {
  field: FieldName;
  places: readonly SuggestedPlace[];
}

/** Every open suggestion of a copy, in the order of the text. */
export function openSuggestions(copy: Copy): OpenSuggestion[] {
  return FIELDS.flatMap((field) => gathered(field, (copy[field].content ?? []).flatMap(placesInBlock)));
}

/** The places of one field, gathered by the suggestions that they belong to. */
export function gathered(field: FieldName, places: readonly SuggestedPlace[]): OpenSuggestion[] {
  const byId = new Map<string, SuggestedPlace[]>();
  for (const place of places)
    byId.set(place.suggestion.id, [...(byId.get(place.suggestion.id) ?? []), place]);
  return [...byId.values()].flatMap((found) => {
    const [first] = found;
    return first ? [{ ...first.suggestion, field, places: found }] : [];
  });
}

/** The places in one block. Depends on nothing but the block. */
export function placesInBlock(block: DocNode): SuggestedPlace[] {
  const blockId = idOf(block);
  const whole = Object.entries(suggestedOf(block)).map(([kind, suggestion]) => ({
    suggestion,
    kind: kind as SuggestionMark, // the type of `SuggestedBlock` names no other
    text: allText(block),
    isBlock: true,
    blockId,
  }));
  return [...whole, ...placesInText(block).map((place) => ({ ...place, isBlock: false, blockId }))];
}

/** What keeps a story with open suggestions from its readers: each by itself, so that each can be gone to. */
export function suggestionProblems(open: readonly OpenSuggestion[]): Problem[] {
  return open.map(({ name, field, places }) => {
    const message = `A suggestion by ${name} is still open. Accept or reject it.`;
    const blockId = field === 'body' ? places[0]?.blockId : null;
    return { code: 'G7', severity: 'hard', message, ...(blockId ? { blockId } : { field }) };
  });
}

type TextPlace = Pick<SuggestedPlace, 'suggestion' | 'kind' | 'text'>;

/** Neighbouring runs with the same suggestion (one of them bold, say) are one place. */
function placesInText(node: DocNode): TextPlace[] {
  const places: TextPlace[] = [];
  let before: TextPlace[] = [];
  for (const child of node.content ?? []) {
    if (child.type !== 'text') {
      places.push(...placesInText(child));
      before = [];
      continue;
    }
    before = placesOfRun(child).map((place) => {
      const goesOn = before.find(
        (one) => one.suggestion.id === place.suggestion.id && one.kind === place.kind,
      );
      if (!goesOn) {
        places.push(place);
        return place;
      }
      goesOn.text += place.text;
      return goesOn;
    });
  }
  return places;
}

function placesOfRun({ marks = [], text = '' }: DocNode): TextPlace[] {
  return marks.flatMap((mark) => {
    const suggestion = suggestionOf(mark);
    return suggestion ? [{ suggestion, kind: mark.type as SuggestionMark, text }] : []; // `suggestionOf` knows no other
  });
}

function allText(node: DocNode): string {
  return node.text ?? (node.content ?? []).map(allText).join(' ').trim();
}
