import type { Connection } from '@/db/client';
import { putIntoOutbox } from '@/db/queries/outbox';
import { listPeople } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import type { StorySubject } from '@/newsroom/standing';
import { EDITING_ROLES } from '@/newsroom/standing';
import { newId } from '../ids';
import { MAIL, type MailPayload } from '../stories/notify';

interface HoldNews {
  storyId: string;
  subject: StorySubject;
  deed: 'held' | 'freed of a hold';
  by: Actor;
  now: Date;
}

/** Mails the authors and the editors, but for who did it. The mail has no word of the story, nor of the reason. */
export async function tellOfHold(
  tx: Connection,
  { storyId, subject, deed, by, now }: HoldNews,
): Promise<void> {
  const isAuthor = (personId: string) => subject.authorIds.includes(personId);
  const told = (await listPeople(tx)).filter(
    ({ personId, disabledAt, roles }) =>
      !disabledAt &&
      personId !== by.personId &&
      (isAuthor(personId) || roles.some((role) => EDITING_ROLES.includes(role))),
  );
  await putIntoOutbox(
    tx,
    told.map(({ personId: toPersonId }) => {
      const sentence = `${isAuthor(toPersonId) ? 'Your story' : 'A story'} was ${deed} by ${by.name}`;
      const text = `${sentence}. The reason is in its history.`;
      const payload: MailPayload = { toPersonId, subject: sentence, text, path: `/desk/stories/${storyId}` };
      return { id: newId(), topic: MAIL, payload, now };
    }),
  );
}
