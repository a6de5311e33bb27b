import type { DocNode, Mark } from './document';
import { element, escapeHtml } from './html';
import { isSafeHref } from './links';

/** Whether a run of text is a note to colleagues, which nobody outside the desk may get. */
export function isNote(run: DocNode | undefined): boolean {
  return run?.marks?.some((mark) => mark.type === 'note') ?? false;
}

/** All text inside a node, at any depth, as it stands, but for notes. */
export function plainText(node: DocNode | undefined): string {
  if (!node || isNote(node)) return '';
  return node.text ?? (node.content ?? []).map(plainText).join('');
}

/** Whether a node holds no readable text. */
export function isBlank(node: DocNode | undefined): boolean {
  return plainText(node).trim() === '';
}

/** The first child of a type: a named part of a block. */
export function partOf(node: DocNode, type: string): DocNode | undefined {
  return node.content?.find((child) => child.type === type);
}

/** The text of a node with its bold, italic and links, as markup. Notes stay out. */
export function inlineHtml(node: DocNode | undefined): string {
  return (node?.content ?? []).map(runHtml).join('');
}

/** The address of a link mark, or null when it is no link or not a safe one. */
export function hrefOf(mark: Mark): string | null {
  const href = mark.type === 'link' ? mark.attrs?.href : undefined;
  return isSafeHref(href) ? href : null;
}

function runHtml(run: DocNode): string {
  if (isNote(run)) return '';
  return (run.marks ?? []).reduceRight(markedHtml, escapeHtml(plainText(run)));
}

function markedHtml(inner: string, mark: Mark): string {
  if (mark.type === 'bold') return element('strong', {}, inner);
  if (mark.type === 'italic') return element('em', {}, inner);
  const href = hrefOf(mark);
  return href === null ? inner : element('a', { href }, inner);
}
