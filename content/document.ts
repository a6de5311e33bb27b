import { canonicalJson } from './canonical';
import { readField } from './check-structure';
import { FIELDS, type FieldName } from './fields';

/** The version of the story format that this code writes. Each version only adds to the one before. */
export const SCHEMA_VERSION = 3;

/** How a run of text is set: bold, italic, link. */
export interface Mark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node of a document, as plain JSON. */
export interface DocNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  marks?: Mark[];
  text?: string;
}

/** The words of a story: three documents. Immutable once it is in a version. */
export interface Copy {
  schemaVersion: number;
  headline: DocNode;
  standfirst: DocNode;
  body: DocNode;
}

export type ParsedCopy = { ok: true; copy: Copy } | { ok: false; problems: string[] };

/**
 * Reads a stored copy, of this format, an older or a newer one. What comes out is canonical: parts that must exist do,
 * marks and keys are in order, text is clean. A block of a newer format is kept as it is; whatever else this version
 * does not know is refused with sentences. Nothing is ever dropped.
 */
export function parseCopy(input: unknown): ParsedCopy {
  if (typeof input !== 'object' || input === null) return refused('This is not a story.');
  const { schemaVersion, ...fields } = input as Record<string, unknown>; // every entry is checked below
  if (!isFormat(schemaVersion)) return refused('This is not a story: it does not say which format it has.');
  const stray = Object.keys(fields).filter((name) => !isFieldName(name));
  if (stray.length > 0)
    return refused(`The story has parts that this version does not know: ${stray.join(', ')}.`);
  return assembled(fields, Math.max(schemaVersion, SCHEMA_VERSION));
}

/** A copy with nothing in it yet: one empty paragraph in each field. */
export function emptyCopy(): Copy {
  const empty: DocNode = { type: 'doc', content: [] };
  const parsed = parseCopy({
    schemaVersion: SCHEMA_VERSION,
    headline: empty,
    standfirst: empty,
    body: empty,
  });
  if (!parsed.ok) throw new Error(`An empty copy must be valid: ${parsed.problems.join(' ')}`);
  return parsed.copy;
}

/** Whether two copies say the same. */
export function isSameCopy(a: Copy, b: Copy): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function assembled(fields: Record<string, unknown>, schemaVersion: number): ParsedCopy {
  const headline = readField('headline', fields.headline);
  const standfirst = readField('standfirst', fields.standfirst);
  const body = readField('body', fields.body);
  if (headline.ok && standfirst.ok && body.ok) {
    const copy = {
      schemaVersion,
      headline: headline.doc,
      standfirst: standfirst.doc,
      body: body.doc,
    };
    return { ok: true, copy };
  }
  return {
    ok: false,
    problems: [headline, standfirst, body].flatMap((field) => (field.ok ? [] : field.problems)),
  };
}

// Versions only ever add to the format, so a story of an older one is a story of this one.

function isFieldName(name: string): name is FieldName {
  return FIELDS.some((field) => field === name);
}

function isFormat(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

function refused(problem: string): ParsedCopy {
  return { ok: false, problems: [problem] };
}
