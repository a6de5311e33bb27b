import type { Schema } from '@tiptap/pm/model';
import type { DocNode, Mark } from '../document';
import { LIMITS } from '../limits';

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/**
 * Whether a stored top-level block is one that a newer Galley wrote: it uses a node, a mark or a setting that this
 * schema does not know, and is sound otherwise. Such a block is kept as it is; what is merely broken is not one.
 */
export function isNewerBlock(schema: Schema, json: unknown): json is DocNode {
  return isSound(json, 1) && json.type !== 'text' && isBeyond(schema, json) && isWithinLimits(json);
}

/** Whether this schema knows a node of this type with these settings. */
export function knowsNode(schema: Schema, type: string, attrs: object = {}): boolean {
  return knows(schema.nodes[type]?.spec.attrs, schema.nodes[type], attrs);
}

/** Whether this schema knows a mark of this type with these settings. */
export function knowsMark(schema: Schema, type: string, attrs: object = {}): boolean {
  return knows(schema.marks[type]?.spec.attrs, schema.marks[type], attrs);
}

function knows(specs: object = {}, type: unknown, attrs: object): boolean {
  return type !== undefined && Object.keys(attrs).every((name) => Object.hasOwn(specs, name));
}

function isBeyond(schema: Schema, node: DocNode): boolean {
  if (!knowsNode(schema, node.type, node.attrs)) return true;
  if ((node.marks ?? []).some((mark) => !knowsMark(schema, mark.type, mark.attrs))) return true;
  return (node.content ?? []).some((child) => isBeyond(schema, child));
}

function isSound(json: unknown, depth: number): json is DocNode {
  if (depth > LIMITS.depth || !isRecord(json) || !isName(json.type)) return false;
  if (json.type === 'text') return isSoundText(json);
  const { type: _, attrs = {}, content = [], ...strange } = json;
  if (Object.keys(strange).length > 0 || !isRecord(attrs) || !Array.isArray(content)) return false;
  return content.every((child) => isSound(child, depth + 1));
}

function isSoundText({ text, marks = [], type: _, ...strange }: Record<string, unknown>): boolean {
  const isBare = Object.keys(strange).length === 0;
  return isBare && typeof text === 'string' && Array.isArray(marks) && marks.every(isSoundMark);
}

function isSoundMark(json: unknown): json is Mark {
  return isRecord(json) && isName(json.type) && isRecord(json.attrs ?? {});
}

// Measured as a whole, so that no setting can hold what a text may not.
function isWithinLimits(json: DocNode): boolean {
  return JSON.stringify(json).length <= LIMITS.characters;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
