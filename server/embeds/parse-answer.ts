import type { PostAddress } from '@/newsroom/posts/post-address';
import { parseBluesky } from './parse-bluesky';
import { parseOembed } from './parse-oembed';
import { parseStatus } from './parse-status';
import { parseTweet } from './parse-tweet';
import type { PostOutcome } from './post-draft';
import { readJson } from './read-json';

/**
 * Reads a platform's JSON answer about a post. Which of its forms it has, the answer says by itself, so that an
 * endpoint can be replaced without saying what it speaks.
 */
export function parseAnswer(body: string, address: PostAddress): PostOutcome {
  const value = readJson(body);
  const form = FORMS[address.platform];
  if (!form?.marks.some((mark) => hasOwn(value, mark))) return parseOembed(body, address);
  const outcome = form.parse(value, address, body);
  return outcome.ok ? { ...outcome, way: 'api' } : outcome;
}

interface Form {
  /** A field that this form has and oEmbed has not. */
  marks: string[];
  parse(value: unknown, address: PostAddress, raw: string): PostOutcome;
}

const FORMS: Partial<Record<PostAddress['platform'], Form>> = {
  x: { marks: ['__typename', 'id_str'], parse: parseTweet },
  bluesky: { marks: ['thread'], parse: parseBluesky },
  mastodon: { marks: ['account', 'content'], parse: parseStatus },
};

function hasOwn(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
