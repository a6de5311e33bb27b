import { canonicalJson } from '../canonical';
import type { DocNode, Mark } from '../document';
import { schemas } from '../schemas';
import { isNewerBlock } from './recognise';

/** Marks that no schema of this version knows, each as one text. */
export type NewerMarks = ReadonlySet<string>;

/**
 * The marks of a newer Galley in a headline or standfirst. One that this version has for bodies (bold, a link) is none:
 * it does not belong into these fields, and whoever puts it there is refused.
 */
export function newerMarksIn(line: unknown): NewerMarks {
  return new Set(isLine(line) ? marksOf(line).filter(isNewer).map(canonicalJson) : []);
}

/** The same line without these marks: what this version can judge. */
export function withoutMarks(line: DocNode, without: NewerMarks): DocNode {
  if (without.size === 0) return line;
  const { marks, content, ...rest } = line;
  const kept = marks?.filter((mark) => !without.has(canonicalJson(mark)));
  return {
    ...rest,
    ...(kept && kept.length > 0 && { marks: kept }),
    ...(content && { content: content.map((child) => withoutMarks(child, without)) }),
  };
}

/** Whether a paragraph of a line is beyond this version for such marks alone. It is kept as it is (decision 13). */
export function isNewerLine(paragraph: unknown): paragraph is DocNode {
  if (!isNewerBlock(schemas.headline, paragraph) || paragraph.type !== 'paragraph') return false;
  const known = withoutMarks(paragraph, newerMarksIn(paragraph));
  return !isNewerBlock(schemas.headline, known);
}

function isNewer({ type }: Mark): boolean {
  return typeof type === 'string' && schemas.body.marks[type] === undefined;
}

function marksOf(node: DocNode): Mark[] {
  return [...(node.marks ?? []), ...(node.content ?? []).flatMap(marksOf)];
}

function isLine(json: unknown): json is DocNode {
  return typeof json === 'object' && json !== null && 'type' in json;
}
