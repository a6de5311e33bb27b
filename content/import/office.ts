import type { LeftOut } from './left-out';
import { styleOf } from './style-of';

type Kind = 'comments' | 'footnotes' | 'deletions';

/**
 * What an element is that word processors put beside the text, and that does not belong to it; null for text. The
 * `mark` in the text is counted, the list of comments or notes at the end is not counted again.
 */
export function besideText(element: Element): { kind: Kind; isCounted: boolean } | null {
  const name = element.className;
  if (typeof name === 'string' && /MsoCommentReference|msocomanchor/i.test(name)) return counted('comments');
  const part = styleOf(element, 'mso-element');
  if (/^comment/.test(part)) return listed('comments');
  if (/^(foot|end)note-list/.test(part)) return listed('footnotes');
  if (element.tagName === 'A') return noteMark(element);
  if (element.tagName === 'DEL' && (element.hasAttribute('cite') || element.hasAttribute('datetime')))
    return counted('deletions');
  if (element.tagName === 'SUP' && element.firstElementChild?.tagName === 'A')
    return noteMark(element.firstElementChild);
  return isListOfNotes(element);
}

function noteMark(link: Element): { kind: Kind; isCounted: boolean } | null {
  const target = link.getAttribute('href') ?? '';
  if (/^#(cmnt|_msocom_)\d/.test(target)) return counted('comments');
  if (/^#(_ftn|_edn|ftnt|footnote-|endnote-)\d/.test(target)) return counted('footnotes');
  return null;
}

// Google Docs puts its comments and footnotes at the end, each in a box that begins with the way back; so does the
// reader of .docx, in a list.
function isListOfNotes(element: Element): { kind: Kind; isCounted: boolean } | null {
  if (element.tagName !== 'DIV' && element.tagName !== 'LI') return null;
  if (/^(footnote|endnote)-\d+$/.test(element.id)) return listed('footnotes');
  const back = element.tagName === 'DIV' ? element.firstElementChild?.firstElementChild : null;
  const target = back?.tagName === 'A' ? (back.getAttribute('href') ?? '') : '';
  if (/^#cmnt_ref\d/.test(target)) return listed('comments');
  return /^#ftnt_ref\d/.test(target) ? listed('footnotes') : null;
}

const counted = (kind: Kind) => ({ kind, isCounted: true });
const listed = (kind: Kind) => ({ kind, isCounted: false });

/** A line that Word set as a list item without saying so in the markup; null for any other. */
export function wordItem(element: Element): { depth: number; list: string } | null {
  const list = styleOf(element, 'mso-list');
  const [, name, depth, form] = /^(l\d+)\s+level(\d+)\s*(lfo\d+)?/.exec(list) ?? [];
  return name === undefined || depth === undefined
    ? null
    : { list: `${name} ${form ?? ''}`, depth: Number(depth) };
}

/** The sign that Word wrote before such a line: whether it counts, and from where. */
export function signOf(text: string): { isOrdered: boolean; start: number } {
  const sign = text.replace(/[\s\u00a0]/g, '');
  const isOrdered = /^\(?([\d.]*\d|[a-zA-Z]{1,5})[.)]$/.test(sign);
  const [number] = /\d+(?=[.)]?$)/.exec(sign) ?? [];
  return { isOrdered, start: isOrdered && number !== undefined ? Number(number) : 1 };
}

/** The level of heading that an element stands for, 1 to 6; null when it is none. */
export function headingLevel(element: Element): number | null {
  const [, digit] = /^H([1-6])$/.exec(element.tagName) ?? [];
  if (digit !== undefined) return Number(digit);
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level') ?? 2) || 2;
  const name = element.getAttribute('class') ?? '';
  if (/\bMsoTitle\b/.test(name)) return 1;
  const [, level] = /\bMsoHeading([1-9])\b/.exec(name) ?? [];
  return level === undefined ? null : Number(level);
}

/** Whether an element sets somebody's words apart. Mail programs also use a blockquote for nothing but an indent. */
export function isQuote(element: Element): boolean {
  if (/\bMso(Intense)?Quote\b/.test(element.getAttribute('class') ?? '')) return true;
  if (element.tagName !== 'BLOCKQUOTE') return false;
  const isIndent =
    /^(0(px)? ){3}40px$/.test(styleOf(element, 'margin')) && styleOf(element, 'border') === 'none';
  return !isIndent || element.classList.contains('gmail_quote');
}

/** Counts what `besideText` found. */
export function countBeside(found: { kind: Kind; isCounted: boolean }, out: LeftOut): void {
  if (found.isCounted) out[found.kind] += 1;
}
