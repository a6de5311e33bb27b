import type { Connection } from '@/db/client';
import { writersShowing } from '@/db/queries/photo-standing';
import { editorsAnd, tellPeople } from '../notify/tell-people';

interface Message {
  photoId: string;
  subject: string;
  text: string;
  /** Who did it and need not be told. */
  exceptPersonId: string | null;
  now: Date;
}

/**
 * Tells the editors, and who writes the live stories that show the photo. It names neither photo nor story, and leads to
 * the page of the photo.
 */
export async function tellOfPhoto(tx: Connection, message: Message): Promise<void> {
  const { photoId, subject, text, exceptPersonId, now } = message;
  const writers = new Set((await writersShowing(tx, photoId)).map(({ personId }) => personId));
  const told = await editorsAnd(tx, (personId) => writers.has(personId), { exceptPersonId });
  const notice = { kind: 'media', storyId: null, subject, text, path: `/desk/photos/${photoId}` } as const;
  await tellPeople(
    tx,
    told.map((toPersonId) => ({ toPersonId, ...notice })),
    now,
  );
}
