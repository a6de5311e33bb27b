import type { Connection } from '@/db/client';
import {
  commentsOfThread,
  countThreads,
  findComment,
  findThread,
  insertComment,
  insertThread,
} from '@/db/queries/comment';
import { countFromOutside } from '@/db/queries/outside-comment';
import type { PreviewLinkRow } from '@/db/queries/preview-link';
import { lockStory } from '@/db/queries/story';
import { COMMENT_LIMITS } from '@/newsroom/comments/comment-limits';
import { PREVIEW_CLOSED } from '@/newsroom/preview-link';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { commentText } from '../comments/deed';
import { newId } from '../ids';
import type { StoryContext } from '../stories/context';
import { refuseClash } from '../stories/refuse-clash';
import { anchorFromOutside, type PlaceGiven } from './comment-places';
import { keptLink } from './kept-link';
import { textOfLink } from './shown-text';
import { tellOfOutsider } from './tell-of-outsider';

/** What the recipient of a preview sends from it. */
export interface OutsideComment {
  linkId: string;
  cookieHeader: string | null;
  network: string;
  /** Made with the form: what is sent twice is written down once. */
  commentId: string;
  /** What a new thread is about, or the thread of theirs that is answered in. */
  place: PlaceGiven | { threadId: string };
  text: string;
}

/**
 * Writes a comment of the recipient of a preview down, in a thread of their own. Refuses a browser that does not hold the
 * link, a link that is closed or lets its recipient only read, and what is too much. Such a thread never stops the story.
 */
export async function commentFromOutside(
  given: OutsideComment,
  { database, events, now }: StoryContext,
): Promise<Outcome<{ threadId: string }>> {
  const text = commentText(given.text);
  if (!text.ok) return text;
  const outcome = await refuseClash(() =>
    database.inTransaction((tx) => writeWithin(tx, { ...given, text: text.value }, now)),
  );
  if (!outcome.ok) return outcome;
  const { storyId, threadId } = outcome.value;
  events.emit('commentsChanged', { storyId });
  return grant({ threadId });
}

async function writeWithin(
  tx: Connection,
  given: OutsideComment,
  now: Date,
): Promise<Outcome<{ storyId: string; threadId: string }>> {
  const { linkId, cookieHeader, commentId, network } = given;
  const known = await keptLink(tx, { linkId, cookieHeader, now });
  if (!known)
    return refuse('not_found', 'This preview is not open in this browser any more. Ask for another link.');
  const { link, standing } = known;
  if (standing !== 'open') return refuse('not_allowed', PREVIEW_CLOSED[standing]);
  if (link.mayComment !== 1) return refuse('not_allowed', 'This preview is for reading only.');
  const { storyId } = link;
  await lockStory(tx, storyId);
  const sent = await findComment(tx, commentId);
  if (sent) return sentBefore(tx, sent.threadId, link);
  const tooMuch = await refuseTooMuch(tx, link, now);
  if (tooMuch) return tooMuch;
  const written = await ('threadId' in given.place
    ? answer(tx, { ...given, threadId: given.place.threadId }, now)
    : start(tx, { ...given, place: given.place, link }, now));
  if (!written.ok) return written;
  const { threadId, others } = written.value;
  await tellOfOutsider(tx, { link, threadId, others, now });
  const facts = { thread: threadId, network };
  writeDown(tx, { act: 'preview_comment', personId: null, storyId, about: linkId, facts, now });
  return grant({ storyId, threadId });
}

type Written = Outcome<{ threadId: string; others: string[] }>;

async function start(
  tx: Connection,
  { link, place, commentId, text }: OutsideComment & { place: PlaceGiven; link: PreviewLinkRow },
  now: Date,
): Promise<Written> {
  const { storyId, createdBy } = link;
  const shown = await textOfLink(tx, link);
  if (!shown) return refuse('unavailable', 'The story cannot be read at the moment. Try again later.');
  const anchor = anchorFromOutside(place, shown.copy);
  if (!anchor.ok) return anchor;
  if ((await countThreads(tx, storyId)) >= COMMENT_LIMITS.threads)
    return refuse('too_many', 'There are too many comments on this story. Tell the newsroom directly.');
  const threadId = newId();
  await insertThread(tx, {
    id: threadId,
    storyId,
    anchor: anchor.value,
    isBlocking: 0,
    startedBy: createdBy,
    linkId: link.id,
    startedAt: now,
  });
  await insertComment(tx, { id: commentId, threadId, number: 1, personId: null, text, at: now });
  return grant({ threadId, others: [] });
}

async function answer(
  tx: Connection,
  { linkId, threadId, commentId, text }: OutsideComment & { threadId: string },
  now: Date,
): Promise<Written> {
  const thread = await findThread(tx, threadId);
  if (thread?.linkId !== linkId) return refuse('not_found', 'This comment is no longer there.');
  if (thread.resolvedAt)
    return refuse('conflict', 'The newsroom has settled this comment. Write a new one instead.');
  const before = await commentsOfThread(tx, threadId);
  if (before.length >= COMMENT_LIMITS.inThread)
    return refuse('too_many', 'This thread has 200 comments. Write a new one instead.');
  const number = (before.at(-1)?.number ?? 0) + 1;
  await insertComment(tx, { id: commentId, threadId, number, personId: null, text, at: now });
  return grant({ threadId, others: before.flatMap(({ personId }) => personId ?? []) });
}

async function sentBefore(
  tx: Connection,
  threadId: string,
  link: PreviewLinkRow,
): Promise<Outcome<{ storyId: string; threadId: string }>> {
  const thread = await findThread(tx, threadId);
  if (thread?.linkId !== link.id) return refuse('conflict', 'Send this comment once more.');
  return grant({ storyId: link.storyId, threadId });
}

const HOUR = 3_600_000;

async function refuseTooMuch(
  tx: Connection,
  { id: linkId }: PreviewLinkRow,
  now: Date,
): Promise<Refusal | null> {
  const { inAnHour, inAll } = COMMENT_LIMITS.fromOutside;
  if ((await countFromOutside(tx, { linkId, since: new Date(now.getTime() - HOUR) })) >= inAnHour)
    return refuse(
      'too_many',
      `You have sent ${inAnHour} comments within an hour. Send this one a little later.`,
    );
  if ((await countFromOutside(tx, { linkId, since: new Date(0) })) >= inAll)
    return refuse('too_many', `You have sent ${inAll} comments. Tell the newsroom the rest directly.`);
  return null;
}
