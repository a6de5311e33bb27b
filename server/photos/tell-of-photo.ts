import type { Connection } from '@/db/client';
import { putIntoOutbox } from '@/db/queries/outbox';
import { listPeople } from '@/db/queries/person';
import { writersShowing } from '@/db/queries/photo-standing';
import { EDITING_ROLES } from '@/newsroom/standing';
import { newId } from '../ids';
import { MAIL, type MailPayload } from '../stories/notify';

interface Message {
  photoId: string;
  subject: string;
  text: string;
  /** Who did it and need not be told. */
  exceptPersonId: string | null;
  now: Date;
}

/**
 * Mails the editors, and who writes the live stories that show the photo. The mail names neither photo nor story, and
 * leads to the page of the photo.
 */
export async function tellOfPhoto(tx: Connection, message: Message): Promise<void> {
  const { photoId, subject, text, exceptPersonId, now } = message;
  const writers = new Set((await writersShowing(tx, photoId)).map(({ personId }) => personId));
  const told = (await listPeople(tx)).filter(
    ({ personId, disabledAt, roles }) =>
      !disabledAt &&
      personId !== exceptPersonId &&
      (writers.has(personId) || roles.some((role) => EDITING_ROLES.includes(role))),
  );
  const mail = { subject, text, path: `/desk/photos/${photoId}` };
  await putIntoOutbox(
    tx,
    told.map(({ personId }) => {
      const payload: MailPayload = { toPersonId: personId, ...mail };
      return { id: newId(), topic: MAIL, payload, now };
    }),
  );
}
