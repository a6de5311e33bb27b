import { putIntoOutbox } from '@/db/queries/outbox';
import { mentionedIn } from '@/newsroom/comments/mentions';
import { newId } from '../ids';
import { MAIL, type MailPayload } from '../stories/notify';
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
 * Tells of a comment by mail, each person once and for the nearest reason: who is mentioned, who has written in the thread,
 * and the authors when it stops their story. Never who wrote it, and nobody who may not read the story. The mail has no word
 * of the comment nor of the story.
 */
export async function tellOfComment(deed: CommentDeed, written: Written): Promise<void> {
  const { tx, actor, now } = deed;
  const sentences = await sentencesFor(deed, written);
  sentences.delete(actor.personId);
  const messages = [...sentences].map(([toPersonId, sentence]) => ({
    id: newId(),
    topic: MAIL,
    payload: mailTo(toPersonId, sentence, deed, written),
    now,
  }));
  await putIntoOutbox(tx, messages);
}

async function sentencesFor(
  { tx, actor, subject }: CommentDeed,
  written: Written,
): Promise<Map<string, string>> {
  const readers = await readersOf(tx, subject);
  const mayRead = new Set(readers.map(({ personId }) => personId));
  const told = new Set(mentionedIn(written.before ?? '', readers));
  const mentioned = mentionedIn(written.text, readers).filter((personId) => !told.has(personId));
  const sentences = new Map<string, string>();
  const say = (personIds: readonly string[], sentence: string) => {
    for (const personId of personIds)
      if (mayRead.has(personId) && !sentences.has(personId)) sentences.set(personId, sentence);
  };
  say(mentioned, `${actor.name} mentioned you in a comment`);
  say(written.others, `${actor.name} answered in a thread of yours`);
  if (written.stops) say(subject.authorIds, `A comment by ${actor.name} stops your story`);
  return sentences;
}

function mailTo(
  toPersonId: string,
  sentence: string,
  { storyId }: CommentDeed,
  { threadId }: Written,
): MailPayload {
  return {
    toPersonId,
    subject: sentence,
    text: `${sentence}.`,
    path: `/desk/stories/${storyId}?comment=${threadId}`,
  };
}
