import { readUrl } from '@/content/read-url';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { plainLine } from './plain-text';

interface AuthorClues {
  authorName: string | undefined;
  authorUrl: string | undefined;
  /** "— Name (@handle) April 11, 2018" */
  byline: string;
}

export interface Author {
  authorName: string;
  handle: string;
}

/**
 * Finds who signed a post from what the platform said: the name and profile of the answer first, then the line under
 * the quotation, then the address. A part that nobody told is empty.
 */
export function readAuthor(clues: AuthorClues, address: PostAddress): Author {
  const name = plainLine(clues.authorName ?? '');
  const named = readSignature(name) ?? { name, handle: undefined };
  const signature = readSignature(plainLine(clues.byline)) ?? { name: '', handle: undefined };
  const told = handleInProfile(clues.authorUrl, address) ?? named.handle ?? signature.handle;
  // Any server can call itself Mastodon and name an author of another; its own address cannot lie about the server.
  const handle = (address.platform === 'mastodon' ? address.handle : (told ?? address.handle)) ?? '';
  return { authorName: named.name || signature.name || handle, handle };
}

interface Signature {
  name: string;
  handle: string | undefined;
}

/** Takes "— Name (@handle) …" or "@handle" apart; of several handles the last, since a name can hold one too. */
function readSignature(line: string): Signature | null {
  const withoutDash = line.replace(/^[—–-]\s*/, '');
  const parts = SIGNED.exec(withoutDash)?.groups ?? BARE_HANDLE.exec(withoutDash)?.groups;
  return parts === undefined ? null : { name: parts.name?.trim() ?? '', handle: parts.handle };
}

const SIGNED = /^(?:(?<name>.*)\s)?\(@(?<handle>[\w.@-]+)\)/;
const BARE_HANDLE = /^@(?<handle>[\w.@-]+)$/;

function handleInProfile(profile: string | undefined, address: PostAddress): string | undefined {
  const url = profile === undefined ? null : readUrl(profile);
  if (url?.protocol !== 'https:') return undefined;
  return PROFILE_PATHS[address.platform]?.exec(url.pathname)?.groups?.handle;
}

const AT_NAME = /^\/@(?<handle>[\w.-]+)\/?$/;

const PROFILE_PATHS: Partial<Record<PostAddress['platform'], RegExp>> = {
  x: /^\/(?<handle>\w{1,20})\/?$/,
  bluesky: /^\/profile\/(?!did:)(?<handle>[\w.:-]+)\/?$/,
  tiktok: AT_NAME,
  youtube: AT_NAME,
};
