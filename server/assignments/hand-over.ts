import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { assignmentOfStory, lockAssignment, setAssignee } from '@/db/queries/assignment';
import { lockStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { isWithItsAuthor, mayHandOver } from '@/newsroom/assignment';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { noSuchStory } from '../stories/readable';
import { changeWriter } from './change-writer';
import { takeStep } from './take-step';
import { tell } from './tell';
import { writerOf } from './writer-of';

interface HandOver {
  storyId: string;
  actor: Actor;
  to: string;
  note: string;
}

/**
 * Gives the assignment of a story to somebody else, with a note, while the text is with its author. Who had it stays
 * among the writers if they have written in it. Refuses who neither has it nor edits.
 */
export async function handOver(
  wish: HandOver,
  { database, events, now }: StoryContext,
): Promise<Outcome<null>> {
  const outcome = await database.inTransaction((tx) => handOverWithin(tx, wish, now));
  if (!outcome.ok) return outcome;
  const { storyId } = wish;
  events.emit('assignmentChanged', { storyId, personIds: [wish.to, outcome.value.from] });
  // Whoever has the story open may have become its author, or none.
  events.emit('storyMoved', { storyId });
  events.emit('detailsChanged', { storyId });
  return grant(null);
}

async function handOverWithin(
  tx: Connection,
  { storyId, actor, to, note }: HandOver,
  now: Date,
): Promise<Outcome<{ from: string }>> {
  const row = await lockStory(tx, storyId);
  if (!row || !may(actor, 'story.read', await subjectOf(tx, row))) return noSuchStory();
  const known = await assignmentOfStory(tx, storyId);
  const assignment = known && (await lockAssignment(tx, known.id));
  if (!assignment?.assigneeId) return refuse('conflict', 'This story was not assigned to anybody.');
  const from = assignment.assigneeId;
  if (!mayHandOver(actor, from)) {
    return refuse('not_allowed', 'Only who has the assignment, and editors, hand it over.');
  }
  if (!isWithItsAuthor(row.workingState)) {
    return refuse('conflict', 'It can be handed over only while the text is with its author.');
  }
  if (to === from) return refuse('invalid', 'This person has the assignment already.');
  const writer = await writerOf(tx, to);
  if (!writer.ok) return writer;
  await setAssignee(tx, { assignmentId: assignment.id, assigneeId: to, storyId });
  await changeWriter(tx, { story: row, from, to, actor, now });
  await takeStep(tx, {
    assignmentId: assignment.id,
    deed: 'handed_over',
    byPersonId: actor.personId,
    toPersonId: to,
    note: cleanText(note).trim(),
    at: now,
  });
  const sentences = {
    [to]: 'An assignment was handed over to you by',
    [from]: 'Your assignment was handed over by',
  };
  for (const toPersonId of [to, from]) {
    const sentence = `${sentences[toPersonId]} ${actor.name}`;
    await tell(tx, { toPersonId, byPersonId: actor.personId, sentence, storyId, now });
  }
  return grant({ from });
}
