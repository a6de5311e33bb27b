import { judgeLink, type PaperLink } from './paper-link';

/** What the house says at the foot of every page, besides the ways that always stand there. */
export interface Footer {
  /** Who publishes the paper, and how it is reached by post; paragraphs by a line break. Empty: nothing. */
  words: string;
  links: readonly PaperLink[];
}

export const LONGEST_FOOTER = 600;
export const MOST_FOOTER_LINKS = 12;

export type JudgedFooter = { ok: true; footer: Footer } | { ok: false; message: string };

/** Reads a foot as somebody wrote it; refuses one that is too long, and a link that leads nowhere. */
export function judgeFooter({ words: written, links: typed }: Footer): JudgedFooter {
  const words = footerParagraphs(written).join('\n');
  if ([...words].length > LONGEST_FOOTER)
    return { ok: false, message: `The words of the foot have at most ${LONGEST_FOOTER} characters.` };
  if (typed.length > MOST_FOOTER_LINKS)
    return { ok: false, message: `The foot has at most ${MOST_FOOTER_LINKS} links of your own.` };
  const links: PaperLink[] = [];
  for (const each of typed) {
    const judged = judgeLink(each);
    if (!judged.ok) return judged;
    links.push(judged.link);
  }
  return { ok: true, footer: { words, links } };
}

/** The paragraphs of its words. */
export function footerParagraphs(words: string): string[] {
  return words
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
