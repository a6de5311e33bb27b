import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { findThread, type ThreadRow } from '@/db/queries/comment';
import { lockStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { COMMENT_LIMITS } from '@/newsroom/comments/comment-limits';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { StorySubject } from '@/newsroom/standing';
import { hasVisibleText } from '@/newsroom/visible-text';
import type { StoryContext } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { isId, noSuchStory } from '../stories/readable';
import { refuseClash } from '../stories/refuse-clash';

/** Who does something with the comments of which story. */
export interface CommentPress {
  storyId: string;
  actor: Actor;
}

/** The same, within a transaction that has the story to itself. */
export interface CommentDeed extends CommentPress {
  tx: Connection;
  subject: StorySubject;
  now: Date;
}

/**
 * Does something with the comments of a story, in one transaction that holds the story, so that no step of the workflow
 * overlooks a comment that is being written. Tells everybody who has the story open, when it was done. The story is not
 * there for who may not comment on it.
 */
export async function commentDeed<Value>(
  { storyId, actor }: CommentPress,
  { database, events, now }: StoryContext,
  work: (deed: CommentDeed) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (!isId(storyId)) return noSuchStory();
  const outcome = await refuseClash(() =>
    database.inTransaction(async (tx) => {
      const row = await lockStory(tx, storyId);
      const subject = row && (await subjectOf(tx, row));
      if (!subject || !may(actor, 'story.comment', subject)) return noSuchStory();
      return work({ tx, storyId, actor, subject, now });
    }),
  );
  if (outcome.ok) events.emit('commentsChanged', { storyId });
  return outcome;
}

/** A thread of this story; not there when it is another story's, or was deleted meanwhile. */
export async function threadOf({ tx, storyId }: CommentDeed, threadId: string): Promise<ThreadRow | null> {
  const thread = await findThread(tx, threadId);
  return thread?.storyId === storyId ? thread : null;
}

/** Who of the house started a thread; null for one from outside, which is nobody's here. */
export function starterOf({ startedBy, linkId }: Pick<ThreadRow, 'startedBy' | 'linkId'>): string | null {
  return linkId === null ? startedBy : null;
}

/** What is said of a thread or a comment that is not there any more. */
export function commentIsGone(): Refusal {
  return refuse('not_found', 'This comment is no longer there. It was deleted meanwhile.');
}

/** What somebody wrote, as it is kept: refused when there is nothing to see in it, and when it is too long. */
export function commentText(given: string): Outcome<string> {
  const text = cleanText(given).trim();
  if (!hasVisibleText(text)) return refuse('invalid', 'Write something first.');
  const over = [...text].length - COMMENT_LIMITS.text;
  if (over <= 0) return grant(text);
  return refuse('too_large', `This comment is ${over} characters too long: 4,000 are the most. Split it.`);
}
