import { mentionedIn } from '@/newsroom/comments/mentions';
import type { NoticeKind } from '@/newsroom/notice-kinds';
import { tellPeople } from '../notify/tell-people';
import type { CommentDeed } from './deed';
import { readersOf } from './readers';

interface Written {
  threadId: string;
  text: string;
  /** What it said before it was changed: who was mentioned there has been told. */
  before?: string;
  /** Who has written in the thread. */
  others: readonly string[];
  /** True for a new thread that stops the story. */
  stops: boolean;
}

/**
 * Tells of a comment, each person once and for the nearest reason: who is mentioned, who has written in the thread,
 * and the authors when it stops their story. Never who wrote it, and nobody who may not read the story. What is told has no word
 * of the comment nor of the story.
 */
export async function tellOfComment(deed: CommentDeed, written: Written): Promise<void> {
  const { tx, actor, storyId, now } = deed;
  const reasons = await reasonsFor(deed, written);
  reasons.delete(actor.personId);
  const path = `/desk/stories/${storyId}?comment=${written.threadId}`;
  await tellPeople(
    tx,
    [...reasons].map(([toPersonId, { kind, sentence }]) => ({
      toPersonId,
      storyId,
      kind,
      subject: sentence,
      text: `${sentence}.`,
      path,
    })),
    now,
  );
}

interface Reason {
  kind: NoticeKind;
  sentence: string;
}

async function reasonsFor(
  { tx, actor, subject }: CommentDeed,
  written: Written,
): Promise<Map<string, Reason>> {
  const readers = await readersOf(tx, subject);
  const mayRead = new Set(readers.map(({ personId }) => personId));
  const told = new Set(mentionedIn(written.before ?? '', readers));
  const mentioned = mentionedIn(written.text, readers).filter((personId) => !told.has(personId));
  const reasons = new Map<string, Reason>();
  const say = (kind: NoticeKind, personIds: readonly string[], sentence: string) => {
    for (const personId of personIds)
      if (mayRead.has(personId) && !reasons.has(personId)) reasons.set(personId, { kind, sentence });
  };
  say('mention', mentioned, `${actor.name} mentioned you in a comment`);
  say('comment', written.others, `${actor.name} answered in a thread of yours`);
  if (written.stops) say('comment', subject.authorIds, `A comment by ${actor.name} stops your story`);
  return reasons;
}
