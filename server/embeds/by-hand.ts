import { z } from 'zod';
import { wordsOnly } from '@/content/post-parts';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { plainLine, plainText } from './plain-text';
import { readPostDate } from './post-date';
import { LONGEST, type PostDraft } from './post-draft';

/**
 * Turns the fields of a post typed by hand (`url`, `author`, `handle`, `text`, `postedOn`) into a draft.
 * Refuses with one sentence that begins with the name of the first field to mend.
 */
export function postByHand(input: unknown, { now }: { now: Date }): Outcome<PostDraft> {
  const typed = TypedPost.safeParse(input);
  if (!typed.success) return refuse('invalid', typed.error.issues[0]?.message ?? WANTED.url);
  const { url, author, handle, text, postedOn } = typed.data;
  const address = recognisePost(url);
  if (!address.ok) return refuse('invalid', `Post URL: ${address.message}`);
  const name = handle === '' ? (address.value.handle ?? '') : handle;
  if (name === '' && needsHandle(address.value)) return refuse('invalid', WANTED.handle);
  const day = readDay(postedOn, now);
  return day.ok ? grant(draftOf(address.value, { author, handle: name, text, postedOn: day.value })) : day;
}

const WANTED = {
  url: 'Post URL: type the address of the post.',
  author: 'Author: type the name that the post is signed with.',
  handle: 'Handle: type the name that follows the @ on the platform.',
  text: 'Text: type the words of the post.',
  postedOn: 'Posted on: type the day of the post, like 11 April 2018.',
};
const ODD_HANDLE = 'Handle: use letters, digits, dots, dashes and underscores, without spaces.';

const Author = z
  .string()
  .min(1, WANTED.author)
  .max(LONGEST.authorName, `Author: keep it to ${LONGEST.authorName} characters.`);
const Handle = z
  .string()
  .regex(/^[\p{L}\p{N}_.@-]*$/u, ODD_HANDLE)
  .max(LONGEST.handle, `Handle: keep it to ${LONGEST.handle} characters.`);
const Text = z
  .string()
  .min(1, WANTED.text)
  .max(LONGEST.text, `Text: keep it to ${LONGEST.text.toLocaleString('en-GB')} characters.`);

const TypedPost = z.object(
  {
    url: z.string(WANTED.url),
    author: z.string(WANTED.author).transform(plainLine).pipe(Author),
    handle: z.string(WANTED.handle).default('').transform(plainHandle).pipe(Handle),
    text: z.string(WANTED.text).transform(plainText).pipe(Text),
    postedOn: z.string(WANTED.postedOn).transform(plainLine),
  },
  WANTED.url,
);

function plainHandle(typed: string): string {
  return plainLine(typed).replace(/^@/, '');
}

// A page on Facebook or a channel on YouTube may have a name and no handle.
function needsHandle({ platform }: PostAddress): boolean {
  return platform !== 'facebook' && platform !== 'youtube';
}

function readDay(typed: string, now: Date): Outcome<string> {
  if (typed === '') return refuse('invalid', WANTED.postedOn);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(typed)) {
    return refuse(
      'invalid',
      `Posted on: ${typed} can be read as two days; write the month as a word, like 11 April 2018.`,
    );
  }
  const day = readPostDate(typed);
  if (day === null) return refuse('invalid', 'Posted on: this is not a day; write it like 11 April 2018.');
  return day > latestDay(now) ? refuse('invalid', 'Posted on: this day is still to come.') : grant(day);
}

// East of Greenwich it can already be tomorrow.
function latestDay(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

interface TypedParts {
  author: string;
  handle: string;
  text: string;
  postedOn: string;
}

function draftOf(address: PostAddress, { author, handle, text, postedOn }: TypedParts): PostDraft {
  return {
    platform: address.platform,
    postId: address.postId,
    url: address.canonicalUrl,
    authorName: author,
    handle,
    text,
    language: null,
    direction: 'auto',
    postedOn,
    more: wordsOnly(),
    raw: null,
  };
}
