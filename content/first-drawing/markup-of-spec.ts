import type { DOMOutputSpec } from '@tiptap/pm/model';
import { element } from '../html';

/**
 * The markup that a schema's drawing of a node or mark stands for, with this markup in its hole. What the browser's own
 * editor makes elements of becomes text here, so that a server can do it.
 */
export function markupOfSpec(spec: DOMOutputSpec, inside: string): string {
  if (!isList(spec)) throw new Error('A node or mark is drawn by a list, and not by an element.');
  const [tag, ...rest] = spec;
  if (typeof tag !== 'string') throw new Error('What a node or mark is drawn with begins with a name.');
  const given = isAttributes(rest[0]) ? rest[0] : null;
  const parts: readonly unknown[] = given ? rest.slice(1) : rest;
  return element(tag, written(given ?? {}), ...parts.map((part) => partMarkup(part, inside)));
}

function partMarkup(part: unknown, inside: string): string {
  if (part === 0) return inside;
  if (isList(part)) return markupOfSpec(part as DOMOutputSpec, inside); // a list within a list is a spec of its own
  throw new Error('A part of what a node is drawn with is a list or the hole.');
}

function written(given: Record<string, unknown>): Record<string, string> {
  const set = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isAttributes(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
