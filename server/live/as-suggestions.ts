import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { canonicalJson } from '@/content/canonical';
import type { DocNode } from '@/content/document';
import { schemas } from '@/content/schemas';
import { asDocument, isOnlySuggested, suggestionsIn, type TouchedText } from '@/content/suggestions/credit';
import { rewriteSuggestions } from '@/content/suggestions/rewrite';
import { type Suggester, suggest } from '@/content/suggestions/suggest';
import type { Suggestion } from '@/content/suggestions/suggestion';
import { DrawnNodes } from '@/content/write-live/drawn-nodes';
import { writeNode } from '@/content/write-live/write-node';
import { isBeyondUs } from './known-text';

/** Which suggestions a document has held, so that one that comes back is known from one that somebody made up. */
export type SeenSuggestions = ReadonlySet<string>;

/**
 * Makes what somebody has changed, who may only suggest, into suggestions of that person. Nearly always it is all
 * suggestions, and nothing is done. It is not when somebody accepts a suggestion, or the story is submitted, while that
 * person still types: nobody's fault, and no word of it is to be lost. Returns what has to follow the change, null when
 * nothing has to; refused is what carries somebody else's name, and whatever cannot be made a suggestion.
 */
export function asSuggestions(
  doc: Y.Doc,
  touched: readonly TouchedText[],
  { who, seen }: { who: Suggester; seen: SeenSuggestions },
): { ok: true; follows: Uint8Array | null } | { ok: false } {
  const updates: Uint8Array[] = [];
  const onUpdate = (update: Uint8Array) => {
    updates.push(update);
  };
  doc.on('update', onUpdate);
  try {
    if (!touched.every((text) => isMadeSuggestions(doc, text, { who, seen }))) return { ok: false };
  } finally {
    doc.off('update', onUpdate);
  }
  return { ok: true, follows: updates.length > 0 ? Y.mergeUpdates(updates) : null };
}

/** As `SeenSuggestions` names one. */
export function seenAs({ id, by }: Suggestion): string {
  return `${by} ${id}`;
}

interface Judging {
  who: Suggester;
  seen: SeenSuggestions;
}

function isMadeSuggestions(doc: Y.Doc, text: TouchedText, { who, seen }: Judging): boolean {
  if (isBeyondUs(text)) return canonicalJson(text.before) === canonicalJson(text.after);
  const isForged = (one: Suggestion) => one.by !== who.personId && !seen.has(seenAs(one));
  if (suggestionsIn(text.after).some(isForged)) return false;
  const after = asDocument(text.field, text.after);
  const tr = new Transform(after);
  suggest(tr, asDocument(text.field, text.before), who);
  rewriteSuggestions(tr, (one) => signed(one, suggestionsIn(text.before), who));
  // The rule that all of this is for, asked of the result and not of the way to it.
  const result = (tr.doc.toJSON() as DocNode).content ?? []; // what ProseMirror makes of its nodes
  if (!isOnlySuggested({ ...text, after: result }, who.personId)) return false;
  if (!tr.doc.eq(after)) write(doc, text, tr.doc);
  return true;
}

/** How long ago somebody without a line may have suggested something, and how far ahead a clock may be, in milliseconds. */
const LONGEST_AWAY = 31 * 24 * 3_600_000;
const AHEAD = 120_000;

/** A suggestion with the name and the time that it may carry. */
function signed(one: Suggestion, before: readonly Suggestion[], who: Suggester): Suggestion {
  if (one.by !== who.personId) return one;
  const earlier = before.find(({ id, by }) => id === one.id && by === one.by);
  const now = Date.parse(who.at);
  const given = Date.parse(one.at);
  const isLikely = given > now - LONGEST_AWAY && given < now + AHEAD;
  const { name, at } = earlier ?? { name: who.name, at: isLikely ? one.at : who.at };
  return one.name === name && one.at === at ? one : { ...one, name, at };
}

function write(doc: Y.Doc, { field, start, after }: TouchedText, stretch: Node): void {
  const schema = schemas[field];
  const drawn = new DrawnNodes(() => schema);
  const fragment = doc.getXmlFragment(field);
  const elements = fragment.toArray().filter((child) => child instanceof Y.XmlElement);
  const nodes = (some: readonly Y.XmlElement[]) => some.flatMap((element) => drawn.nodeOf(element) ?? []);
  const whole = [
    ...nodes(elements.slice(0, start)),
    ...stretch.children,
    ...nodes(elements.slice(start + after.length)),
  ];
  doc.transact(() => writeNode(fragment, schema.topNodeType.create(null, whole), drawn));
}
