import { LIMITS } from './limits';
import { readUrl } from './read-url';

// Controls, spaces, and the invisible marks that make an address read as another one. Joiners stay: Persian and
// Indic addresses need them.
const HIDDEN = /[\p{Cc}\p{Z}\p{Cs}\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const WEB = /^https?:\/\/[^/\\?#]/i;
const MAIL = /^mailto:[^@?]+@[^@?]+(\?.*)?$/i;
const ADDRESS = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"“”«»]+/giu;
const TRAILING = /[.,;:!?'’\]}…]+$/u;
const LINE_BREAK_IN_MAIL = /%0[ad]/i;

/**
 * Whether an address may stand behind a link in a story: a web address without a user name or password, or a mail
 * address. Everything else (scripts, data, files, relative paths, hidden characters) is refused.
 */
export function isSafeHref(value: unknown): value is string {
  if (!isPlainAddress(value)) return false;
  return isWebAddress(value) || (MAIL.test(value) && !LINE_BREAK_IN_MAIL.test(value));
}

/** Whether a value is a whole http or https address without a user name or password. */
export function isWebAddress(value: unknown): value is string {
  if (!isPlainAddress(value) || !WEB.test(value)) return false;
  const url = readUrl(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** Turns what a person typed ("example.org", "desk@example.org") into an address for a link, or null. */
export function toSafeHref(typed: string): string | null {
  const address = typed.trim();
  const attempts = [address, mailFor(address), `https://${address}`];
  return attempts.find((attempt) => attempt !== null && isSafeHref(attempt) && hasNamedHost(attempt)) ?? null;
}

/** The whole web addresses in a text and where each begins; the punctuation of a sentence behind one is no part of it. */
export function addressesIn(text: string): { address: string; index: number }[] {
  return [...text.matchAll(ADDRESS)]
    .map(({ 0: found, index }) => ({ address: withoutSentence(found), index }))
    .filter(({ address }) => isSafeHref(address));
}

// `https://a.example/b_(c)` keeps its bracket, `(see https://a.example/b)` does not lend it one.
function withoutSentence(found: string): string {
  const address = found.replace(TRAILING, '');
  return address.endsWith(')') && !address.includes('(') ? withoutSentence(address.slice(0, -1)) : address;
}

function isPlainAddress(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= LIMITS.url && !HIDDEN.test(value) && !value.includes('\\')
  );
}

function mailFor(address: string): string | null {
  return /^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(address) ? `mailto:${address}` : null;
}

function hasNamedHost(address: string): boolean {
  return /^(mailto:|https?:\/\/[^/]*(\.|localhost|\[))/i.test(address);
}
