import type { Connection } from '@/db/client';
import { listPeople } from '@/db/queries/person';
import { EDITING_ROLES } from '@/newsroom/standing';
import type { Audience, TransitionName } from '@/newsroom/workflow';
import { TRANSITIONS } from '@/newsroom/workflow';
import { type Notice, tellPeople } from '../notify/tell-people';
import type { Step } from './step';

/** Tells everyone whom this transition concerns, but for who made it. */
export async function notify(tx: Connection, step: Step): Promise<void> {
  const recipients = await recipientsOf(tx, step);
  await tellPeople(
    tx,
    recipients.map((toPersonId) => noticeFor(toPersonId, step)),
    step.now,
  );
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

function noticeFor(toPersonId: string, { press, story, personId }: Step): Notice {
  const isOwn = story.subject.authorIds.includes(toPersonId);
  const sentence = whatHappened(press.action, {
    whose: isOwn ? 'Your story' : 'A story',
    by: press.actor.name,
  });
  const why = press.reason ? ' The reason is in its history.' : '';
  return {
    toPersonId,
    storyId: press.storyId,
    // What the clock does is looked for by whoever scheduled it.
    kind: personId === null ? 'schedule' : 'step',
    subject: sentence,
    text: `${sentence}.${why}`,
    path: `/desk/stories/${press.storyId}`,
  };
}

function whatHappened(action: TransitionName, { whose, by }: { whose: string; by: string }): string {
  return `${whose} was ${TRANSITIONS[action].past} by ${by}`;
}
