import type { Connection } from '@/db/client';
import { putIntoOutbox } from '@/db/queries/outbox';
import { listPeople } from '@/db/queries/person';
import type { SocialPostRow } from '@/db/queries/social-post';
import { EDITING_ROLES } from '@/newsroom/standing';
import { newId } from '../ids';
import { MAIL, type MailPayload } from '../stories/notify';

/**
 * Puts a mail into the outbox for everyone who may decide: a post of a story is not any more what it was. Like every
 * mail of the house it carries no word of the story, and no name out of the post.
 */
export async function tellEditors(
  tx: Connection,
  { record, now }: { record: Pick<SocialPostRow, 'id'>; now: Date },
): Promise<void> {
  const editors = (await listPeople(tx)).filter(
    (person) => !person.disabledAt && person.roles.some((role) => EDITING_ROLES.includes(role)),
  );
  const messages = editors.map(({ personId }) => ({
    id: newId(),
    topic: MAIL,
    payload: mailTo(personId, record.id),
    now,
  }));
  await putIntoOutbox(tx, messages);
}

function mailTo(toPersonId: string, postId: string): MailPayload {
  return {
    toPersonId,
    subject: 'A social post in a story has changed',
    text: 'A social post that a story shows is not any more what it was when it was archived. Decide what readers see of it.',
    path: `/desk/posts/${postId}`,
  };
}
