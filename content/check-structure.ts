import type { Schema } from '@tiptap/pm/model';
import { assemble, placementProblems } from './assemble';
import { canonicalJson } from './canonical';
import type { DocNode } from './document';
import type { FieldName } from './fields';
import { withoutYoungNulls } from './left-out';
import { linesApart, setApart } from './newer-blocks/set-apart';
import { schemas } from './schemas';
import { shapeProblems } from './shape';

export type ReadField = { ok: true; doc: DocNode } | { ok: false; problems: string[] };

/**
 * Reads one field's document from stored JSON: canonical, or refused with sentences that begin with the field's name.
 * Blocks that a newer Galley has put into a body stay in their places as they are (decision 13), and so do marks that it
 * has put on a headline.
 */
export function readField(name: FieldName, json: unknown): ReadField {
  const { known, restore } = name === 'body' ? setApart(schemas.body, json) : linesApart(json);
  const read = readDocument(schemas[name], known);
  return read.ok
    ? { ok: true, doc: restore(read.doc) }
    : { ok: false, problems: inField(name, read.problems) };
}

/** What is wrong with one field's document as a browser may write it: nothing that this version does not know. */
export function checkField(name: FieldName, json: unknown): string[] {
  const read = readDocument(schemas[name], json);
  return read.ok ? [] : inField(name, read.problems);
}

/**
 * What is wrong with one top-level block of a body. Cheap enough to run on every update of a live document, where only
 * a block or two have changed.
 */
export function checkBlockNode(json: unknown): string[] {
  return checkField('body', { type: 'doc', content: [json] });
}

function inField(name: FieldName, problems: string[]): string[] {
  return problems.map((problem) => `In the ${name}: ${problem}`);
}

function readDocument(schema: Schema, json: unknown): ReadField {
  const problems = shapeProblems(schema, json);
  if (problems.length > 0) return { ok: false, problems };
  const doc = assemble(schema, json as DocNode); // shapeProblems has just said that it is one
  const misplaced = placementProblems(doc);
  if (misplaced.length > 0) return { ok: false, problems: misplaced };
  // ProseMirror hands out attribute objects without a prototype, which React will not pass to a browser.
  return { ok: true, doc: withoutYoungNulls(JSON.parse(canonicalJson(doc.toJSON()))) };
}
