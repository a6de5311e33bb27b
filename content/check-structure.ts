import type { Schema } from '@tiptap/pm/model';
import { assemble, placementProblems } from './assemble';
import { canonicalJson } from './canonical';
import type { DocNode } from './document';
import type { FieldName } from './fields';
import { schemas } from './schemas';
import { shapeProblems } from './shape';

export type ReadField = { ok: true; doc: DocNode } | { ok: false; problems: string[] };

/** Reads one field's document from unknown JSON: canonical, or refused with sentences that begin with the field's name. */
export function readField(name: FieldName, json: unknown): ReadField {
  const read = readDocument(schemas[name], json);
  return read.ok
    ? read
    : { ok: false, problems: read.problems.map((problem) => `In the ${name}: ${problem}`) };
}

/** What is wrong with one field's document; nothing when it may be stored. */
export function checkField(name: FieldName, json: unknown): string[] {
  const read = readField(name, json);
  return read.ok ? [] : read.problems;
}

/**
 * What is wrong with one top-level block of a body. Cheap enough to run on every update of a live document, where only
 * a block or two have changed.
 */
export function checkBlockNode(json: unknown): string[] {
  return checkField('body', { type: 'doc', content: [json] });
}

function readDocument(schema: Schema, json: unknown): ReadField {
  const problems = shapeProblems(schema, json);
  if (problems.length > 0) return { ok: false, problems };
  const doc = assemble(schema, json as DocNode); // shapeProblems has just said that it is one
  const misplaced = placementProblems(doc);
  if (misplaced.length > 0) return { ok: false, problems: misplaced };
  // ProseMirror hands out attribute objects without a prototype, which React will not pass to a browser.
  return { ok: true, doc: JSON.parse(canonicalJson(doc.toJSON())) };
}
