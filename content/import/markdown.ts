import { Marked, type Tokens } from 'marked';
import { escapeHtml } from '../html';
import { isSafeHref } from '../links';
import { unwrapAddress } from './unwrap-address';

/** What a line of Markdown can look like, and how sure that makes it. Two points are enough. */
const SIGNS: { sign: RegExp; points: number; isOnce?: boolean }[] = [
  { sign: /^#{1,6} \S/, points: 2 },
  { sign: /^(```|~~~)\w*\s*$/, points: 1 },
  { sign: /^> \S/, points: 1 },
  { sign: /^\s{0,3}[-*+] \S/, points: 1 },
  { sign: /^\s{0,3}\d{1,3}[.)] \S/, points: 1 },
  { sign: /^\|.+\|\s*$/, points: 1 },
  { sign: /(^|\s)\*\*[^\s*][^*]*\*\*/, points: 1 },
  { sign: /(^|\s)__[^\s_][^_]*__(\s|$)/, points: 1 },
  { sign: /\[[^\]]+\]\((https?:\/\/|mailto:)[^\s)]+\)/, points: 2 },
];

/** Long documents show what they are early. */
const LINES_LOOKED_AT = 400;

/**
 * Whether plain text is clearly Markdown: a heading or a link as Markdown writes them, or two lesser signs. A single
 * line is not: somebody may simply write so.
 */
export function isMarkdown(text: string): boolean {
  const lines = text.split(/\r\n?|\n/, LINES_LOOKED_AT).filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  let points = 0;
  for (const line of lines) {
    points += SIGNS.reduce((sum, { sign, points: worth }) => sum + (sign.test(line) ? worth : 0), 0);
    if (points >= 2) return true;
  }
  return false;
}

/**
 * Markdown as markup, to be read like any other foreign markup. Markup inside it is text, and so is a link to an address
 * that a story cannot hold: nothing that was written gets lost.
 */
export function markdownToHtml(text: string): string {
  return parser.parse(withoutFrontMatter(text), { async: false });
}

const parser = new Marked({ gfm: true }).use({
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    link(token: Tokens.Link) {
      if (!isSafeHref(unwrapAddress(token.href))) return escapeHtml(token.raw);
      return `<a href="${escapeHtml(token.href)}">${this.parser.parseInline(token.tokens)}</a>`;
    },
    del(token: Tokens.Del) {
      return `<s>${this.parser.parseInline(token.tokens)}</s>`;
    },
    checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
  },
});

// Notes for a program that stand before the text, between two lines of dashes.
function withoutFrontMatter(text: string): string {
  return text.replace(/^\ufeff?---\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|\r?\n)*?---\r?\n/, '');
}
