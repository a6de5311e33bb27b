import type { Connection } from '@/db/client';
import { putIntoOutbox } from '@/db/queries/outbox';
import { listPeople } from '@/db/queries/person';
import { EDITING_ROLES } from '@/newsroom/standing';
import type { Audience, TransitionName } from '@/newsroom/workflow';
import { TRANSITIONS } from '@/newsroom/workflow';
import { newId } from '../ids';
import type { Step } from './step';

/** The topic of messages that are sent as mail. */
export const MAIL = 'mail';

/**
 * One mail to one person. It never carries a headline or a word of the story: mail is read on lock screens and kept
 * by others for ever.
 */
export interface MailPayload {
  toPersonId: string;
  subject: string;
  text: string;
  /** Where to read on, below the address of the site. */
  path: string;
}

/** Puts a message into the outbox for everyone whom this transition concerns, but for who made it. */
export async function notify(tx: Connection, step: Step): Promise<void> {
  const recipients = await recipientsOf(tx, step);
  const messages = recipients.map((toPersonId) => ({
    id: newId(),
    topic: MAIL,
    payload: mailTo(toPersonId, step),
    now: step.now,
  }));
  await putIntoOutbox(tx, messages);
}

async function recipientsOf(tx: Connection, { decision, story, personId }: Step): Promise<string[]> {
  if (decision.tells.length === 0) return [];
  const people = (await listPeople(tx)).filter(
    (person) => !person.disabledAt && person.personId !== personId,
  );
  const isTold: Record<Audience, (person: (typeof people)[number]) => boolean> = {
    authors: (person) => story.subject.authorIds.includes(person.personId),
    desk: (person) => person.roles.some((role) => EDITING_ROLES.includes(role)),
  };
  return people
    .filter((person) => decision.tells.some((audience) => isTold[audience](person)))
    .map((person) => person.personId);
}

function mailTo(toPersonId: string, { press, story }: Step): MailPayload {
  const isOwn = story.subject.authorIds.includes(toPersonId);
  const sentence = whatHappened(press.action, {
    whose: isOwn ? 'Your story' : 'A story',
    by: press.actor.name,
  });
  const why = press.reason ? ' The reason is in its history.' : '';
  return {
    toPersonId,
    subject: sentence,
    text: `${sentence}.${why}`,
    path: `/desk/stories/${press.storyId}`,
  };
}

function whatHappened(action: TransitionName, { whose, by }: { whose: string; by: string }): string {
  return `${whose} was ${TRANSITIONS[action].past} by ${by}`;
}
