import type { Actor } from '@/newsroom/actor';
import type { Anchor } from '@/newsroom/comments/anchor';
import { newId } from '../ids';
import { granted, type Newsroom } from '../stories/testing-newsroom';
import { readComments, type ThreadView } from './read-comments';
import { reply } from './reply';
import { startThread } from './start-thread';

export const ON_STORY: Anchor = { kind: 'story' };

/** An anchor on words whose place in the live document is not known. */
export function onWords(quote: string): Anchor {
  return { kind: 'words', blockId: null, quote, before: '', after: '', start: '', end: '' };
}

/** Starts a thread for a test; hands out its id. */
export async function started(
  house: Newsroom,
  { storyId, actor, text = 'Which bridge?', anchor = ON_STORY, isBlocking = false }: StartedThread,
): Promise<string> {
  const thread = { storyId, actor, commentId: newId(), anchor, text, isBlocking };
  return granted(await startThread(thread, house)).threadId;
}

interface StartedThread {
  storyId: string;
  actor: Actor;
  text?: string;
  anchor?: Anchor;
  isBlocking?: boolean;
}

/** Answers in a thread for a test; hands out the id of the comment. */
export async function answered(
  house: Newsroom,
  { text = 'The old one.', ...where }: { storyId: string; threadId: string; actor: Actor; text?: string },
): Promise<string> {
  const commentId = newId();
  granted(await reply({ ...where, commentId, text }, house));
  return commentId;
}

/** The threads of a story as this person sees them. */
export async function threadsFor(house: Newsroom, storyId: string, actor: Actor): Promise<ThreadView[]> {
  return granted(await readComments({ storyId, actor }, house)).threads;
}

/** A thread in one line for each comment: `Edie Marsh: Which bridge?`. */
export function said({ comments }: ThreadView): string[] {
  return comments.map(({ byName, pieces, isDeleted, isEdited }) => {
    const text = isDeleted ? '(deleted)' : pieces.map((piece) => piece.text).join('');
    return `${byName}: ${text}${isEdited ? ' (edited)' : ''}`;
  });
}
