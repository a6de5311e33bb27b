import { isSafeHref, toSafeHref } from '@/content/links';
import { hasVisibleText } from '../visible-text';

/** A link of the paper's own furniture: in its menu or its foot. */
export interface PaperLink {
  words: string;
  /** A path of the paper, which begins with one slash, or a whole web or mail address. */
  href: string;
}

export type JudgedLink = { ok: true; link: PaperLink } | { ok: false; message: string };

/** Longer words break the line of a menu on a phone. */
export const LONGEST_LINK = 40;

/** Reads a link as somebody wrote it. Refuses what leads nowhere a reader can go: scripts, data, hidden characters. */
export function judgeLink({ words: written, href: typed }: PaperLink): JudgedLink {
  const words = written.replace(/\s+/g, ' ').trim();
  if (!hasVisibleText(words)) return { ok: false, message: 'Every link needs words.' };
  if ([...words].length > LONGEST_LINK)
    return { ok: false, message: `The words of a link have at most ${LONGEST_LINK} characters: “${words}”.` };
  const href = readHref(typed);
  if (href === null)
    return {
      ok: false,
      message: `“${words}” leads nowhere: write a path of the paper, as in /world, or a whole address, as in https://example.org.`,
    };
  return { ok: true, link: { words, href } };
}

/** Whether a stored address may stand behind a link of the paper. */
export function isPaperHref(value: unknown): value is string {
  return isSafeHref(value) || isOwnPath(value);
}

function readHref(typed: string): string | null {
  const address = typed.trim();
  return isOwnPath(address) ? address : toSafeHref(address);
}

// What a browser reads as an address of another host (`//…`, `/\…`) is no path of ours; nor is anything with a hidden
// character, which the check of whole addresses knows.
function isOwnPath(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return false;
  return isSafeHref(`${OURS}${value}`) && new URL(value, OURS).origin === OURS;
}

const OURS = 'https://galley.invalid';
