import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { insertAssignment } from '@/db/queries/assignment';
import { findSection } from '@/db/queries/section';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryKind } from '@/newsroom/story-kinds';
import { hasVisibleText } from '@/newsroom/visible-text';
import { newId } from '../ids';
import type { StoryContext } from '../stories/context';
import { startOrdered } from '../stories/create';
import { takeStep } from './take-step';
import { tell } from './tell';
import { writerOf } from './writer-of';

/** What an editor orders. */
export interface Order {
  title: string;
  brief: string;
  /** The id of a section, or null for none yet. */
  section: string | null;
  kind: StoryKind;
  /** Who is to write it; null: whoever claims it. */
  assignee: string | null;
  dueAt: Date | null;
  commissionedWords: number | null;
}

/** What came of it; without a story the assignment waits to be claimed. */
export interface Given {
  assignmentId: string;
  storyId: string | null;
}

/**
 * Gives out an assignment. With somebody to write it, it is a draft of theirs at once, and they are told; without, it
 * waits on the board. Refuses who does not edit, and somebody who does not write.
 */
export async function giveAssignment(
  { actor, ...order }: Order & { actor: Actor },
  { database, events, now }: StoryContext,
): Promise<Outcome<Given>> {
  if (!may(actor, 'assignment.give')) return refuse('not_allowed', 'Only editors give out assignments.');
  if (!hasVisibleText(order.title)) return refuse('invalid', 'Say in a few words what the story is about.');
  const outcome = await database.inTransaction((tx) => give(tx, { actor, order, now }));
  if (!outcome.ok) return outcome;
  const { storyId } = outcome.value;
  events.emit('assignmentChanged', { storyId, personIds: order.assignee ? [order.assignee] : [] });
  return outcome;
}

interface Giving {
  actor: Actor;
  order: Order;
  now: Date;
}

async function give(tx: Connection, { actor, order, now }: Giving): Promise<Outcome<Given>> {
  const { section, assignee, kind, commissionedWords } = order;
  if (section !== null && !(await findSection(tx, section))) {
    return refuse('invalid', 'This section is not there any more.');
  }
  const writer = assignee === null ? null : await writerOf(tx, assignee);
  if (writer && !writer.ok) return writer;
  const author = writer?.value;
  const started =
    author &&
    (await startOrdered(tx, { author, startedBy: actor, kind, sectionId: section, commissionedWords, now }));
  const assignmentId = newId();
  await insertAssignment(tx, {
    id: assignmentId,
    title: cleanText(order.title).trim(),
    brief: cleanText(order.brief).trim(),
    sectionId: section,
    kind,
    dueAt: order.dueAt,
    commissionedWords,
    assigneeId: assignee,
    storyId: started?.storyId ?? null,
    givenBy: actor.personId,
    givenAt: now,
    droppedAt: null,
  });
  await takeStep(tx, {
    assignmentId,
    deed: 'given',
    byPersonId: actor.personId,
    toPersonId: assignee,
    note: '',
    at: now,
  });
  if (started && author) {
    await tell(tx, {
      toPersonId: author.personId,
      byPersonId: actor.personId,
      sentence: `You have an assignment from ${actor.name}`,
      storyId: started.storyId,
      now,
    });
  }
  return grant({ assignmentId, storyId: started?.storyId ?? null });
}
