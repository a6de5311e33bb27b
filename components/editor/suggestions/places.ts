import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { FIELDS, type FieldName } from '@/content/fields';
import {
  isSuggestionMark,
  type Suggestion,
  type SuggestionMark,
  suggestedOf,
} from '@/content/suggestions/suggestion';
import { suggestionSentence } from '@/content/suggestions/suggestion-sentence';
import { announce } from '../announce';
import type { Suggesting } from './suggesting';

/** Where a suggestion stands in an open text. */
export interface Place {
  field: FieldName;
  suggestion: Suggestion;
  kind: SuggestionMark;
  from: number;
  to: number;
  text: string;
  isBlock: boolean;
}

/** Every place at which something is suggested, in the order of the texts. */
export function placesOf(suggesting: Suggesting): Place[] {
  return FIELDS.flatMap((field) => {
    const editor = suggesting.editors.get(field);
    return editor ? placesIn(editor.state.doc, field) : [];
  });
}

/** Goes to the next suggestion behind the caret, or the one before it; round again at the end. Null when there is none. */
export function goToNext(suggesting: Suggesting, direction: 1 | -1): Place | null {
  const places = firstOfEach(placesOf(suggesting));
  const here = caretOf(suggesting);
  const at = (place: Place) => FIELDS.indexOf(place.field) * 1e9 + place.from;
  const order = places.toSorted((a, b) => direction * (at(a) - at(b)));
  const next = order.find((place) => direction * (at(place) - here) > 0) ?? order[0] ?? null;
  if (next) goTo(suggesting, next);
  return next;
}

/** Selects a suggestion, brings it into view and says what it is. */
export function goTo(suggesting: Suggesting, place: Place): void {
  const editor = suggesting.editors.get(place.field);
  if (!editor) return;
  select(editor, place);
  editor.view.focus();
  const { node } = editor.view.domAtPos(Math.min(place.from + 1, editor.state.doc.content.size));
  (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  const { suggestion, kind, text } = place;
  const reason = suggestion.reason ? ` Reason: ${suggestion.reason}` : '';
  announce(`${suggestionSentence(kind, suggestion.name)}: ${text || 'a block without words'}.${reason}`);
}

/** The ids of the suggestions that are selected, or at the caret. */
export function suggestionsHere(suggesting: Suggesting): ReadonlySet<string> {
  const found = focused(suggesting);
  if (!found) return new Set();
  const { from, to } = found.editor.state.selection;
  const touches = (place: Place) => place.field === found.field && place.from <= to && place.to >= from;
  const here = placesOf(suggesting).filter(touches);
  // Of what stands around the caret, the words under it are meant, and not the whole block that they are in.
  const inText = here.filter(({ isBlock }) => !isBlock);
  return new Set((inText.length > 0 ? inText : here).map(({ suggestion }) => suggestion.id));
}

function firstOfEach(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ suggestion }) => !seen.has(suggestion.id) && seen.add(suggestion.id));
}

function placesIn(doc: Node, field: FieldName): Place[] {
  const places: Place[] = [];
  doc.descendants((node, from) => {
    const to = from + node.nodeSize;
    for (const [kind, suggestion] of Object.entries(suggestedOf(node)))
      places.push({
        field,
        suggestion,
        kind: kind as SuggestionMark,
        from,
        to,
        text: node.textContent,
        isBlock: true,
      });
    if (!node.isText) return;
    for (const { type, attrs } of node.marks) {
      if (!isSuggestionMark(type.name)) continue;
      const last = places.findLast((place) => place.suggestion.id === attrs.id && place.kind === type.name);
      if (last?.to === from) Object.assign(last, { to, text: last.text + node.text });
      else {
        const suggestion = attrs as Suggestion; // the schema of these marks
        places.push({ field, suggestion, kind: type.name, from, to, text: node.text ?? '', isBlock: false });
      }
    }
  });
  return places;
}

function select({ state, view }: Editor, { from, to, isBlock }: Place): void {
  const node = state.doc.nodeAt(from);
  const selection =
    isBlock && node && !node.isTextblock && NodeSelection.isSelectable(node)
      ? NodeSelection.create(state.doc, from)
      : TextSelection.between(state.doc.resolve(from), state.doc.resolve(to));
  view.dispatch(state.tr.setSelection(selection));
}

function focused({ editors }: Suggesting): { field: FieldName; editor: Editor } | null {
  for (const [field, editor] of editors) if (editor.isFocused) return { field, editor };
  const body = editors.get('body');
  return body ? { field: 'body', editor: body } : null;
}

function caretOf(suggesting: Suggesting): number {
  const found = focused(suggesting);
  return found ? FIELDS.indexOf(found.field) * 1e9 + found.editor.state.selection.from : -1;
}
