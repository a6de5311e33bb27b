import type { Node } from '@tiptap/pm/model';
import { assemble } from '../assemble';
import type { DocNode } from '../document';
import type { FieldName } from '../fields';
import { schemas } from '../schemas';
import { placesInBlock } from './open-suggestions';
import { type Judge, settled, type Verdict } from './settle';
import type { Suggestion } from './suggestion';

/** A stretch of a field before a change and after it: the blocks that it touched, and those between them. */
export interface TouchedText {
  field: FieldName;
  before: readonly DocNode[];
  after: readonly DocNode[];
  /** How many blocks stand before them, after the change. */
  start: number;
}

/**
 * Whose work a change has put before readers: of whoever writes, that person's; of whoever only suggests, nobody's yet;
 * of whoever accepts suggestions and does nothing else, their authors'; of whoever rejects some, nobody's.
 */
export function creditsOf(touched: readonly TouchedText[], personId: string): string[] {
  const open = suggestionsIn(touched.flatMap(({ before }) => before));
  const left = suggestionsIn(touched.flatMap(({ after }) => after));
  if (open.length === 0 && left.length === 0) return [personId];
  if (touched.every((text) => isOnlySuggested(text, personId))) return [];
  const ids = new Set(left.map(({ id }) => id));
  const gone = open.filter(({ id }) => !ids.has(id));
  const authors = gone.map(({ by }) => by);
  if (gone.length === 0) return [personId];
  if (areSettled(touched, gone, 'accept')) return [...new Set(authors)];
  return areSettled(touched, gone, 'reject') ? [] : [...new Set([personId, ...authors])];
}

/** Whether a change says the same as before once this person's suggestions are taken back, in it and in what it changed. */
export function isOnlySuggested({ field, before, after }: TouchedText, personId: string): boolean {
  const judge: Judge = ({ by }) => (by === personId ? 'reject' : null);
  // An id that a block has been given says nothing to readers.
  return isSame(field, settled(before, judge).map(withoutId), settled(after, judge).map(withoutId));
}

/** Every suggestion in these blocks; one that is in several places is there several times. */
export function suggestionsIn(blocks: readonly DocNode[]): Suggestion[] {
  return blocks.flatMap((block) => placesInBlock(block).map(({ suggestion }) => suggestion));
}

/** Blocks as a document of their field, whether or not all that must be there is. */
export function asDocument(field: FieldName, blocks: readonly DocNode[]): Node {
  const schema = schemas[field];
  return schema.topNodeType.create(
    null,
    blocks.map((block) => assemble(schema, block)),
  );
}

function withoutId({ attrs, ...block }: DocNode): DocNode {
  return { ...block, attrs: { ...attrs, id: null } };
}

function areSettled(touched: readonly TouchedText[], gone: readonly Suggestion[], verdict: Verdict): boolean {
  const ids = new Set(gone.map(({ id }) => id));
  const judge: Judge = ({ id }) => (ids.has(id) ? verdict : null);
  return touched.every(({ field, before, after }) => isSame(field, settled(before, judge), after));
}

function isSame(field: FieldName, one: readonly DocNode[], other: readonly DocNode[]): boolean {
  return asDocument(field, one).eq(asDocument(field, other));
}
