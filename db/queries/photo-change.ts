import { and, desc, eq } from 'drizzle-orm';
import { photoThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { person, photo, photoEvent } from '../schema';
import { indexPhoto } from './photo-index';

/** What can change of a photo after its upload. */
export type PhotoChange = Partial<
  Pick<
    typeof photo.$inferInsert,
    | 'facts'
    | 'edited'
    | 'focus'
    | 'rights'
    | 'rightsFields'
    | 'rightsBy'
    | 'licenceStart'
    | 'licenceEnd'
    | 'takenDownAt'
    | 'takedownReason'
    | 'takenDownBy'
  >
>;

export type NewPhotoEvent = typeof photoEvent.$inferInsert;

/** Changes a photo that is locked, brings the library in step with it, and writes down what was done: never one without the other. */
export async function changePhoto(
  tx: Connection,
  { photoId, to, events }: { photoId: string; to: PhotoChange; events: readonly NewPhotoEvent[] },
): Promise<void> {
  await tx.update(photo).set(to).where(eq(photo.id, photoId));
  touch(photoThing(photoId));
  await indexPhoto(tx, photoId);
  await insertPhotoEvents(tx, events);
}

/** Adds rows to the history of photos. Nothing updates or deletes one. */
export async function insertPhotoEvents(tx: Connection, events: readonly NewPhotoEvent[]): Promise<void> {
  if (events.length > 0) await tx.insert(photoEvent).values([...events]);
}

const eventColumns = {
  id: photoEvent.id,
  deed: photoEvent.deed,
  field: photoEvent.field,
  before: photoEvent.before,
  after: photoEvent.after,
  reason: photoEvent.reason,
  by: person.name,
  at: photoEvent.at,
};

export type PhotoEventRow = Awaited<ReturnType<typeof listPhotoEvents>>[number];

const MOST_EVENTS = 200;

/** What was done to a photo, newest first. */
export async function listPhotoEvents(connection: Connection, photoId: string) {
  return connection
    .select(eventColumns)
    .from(photoEvent)
    .leftJoin(person, eq(person.id, photoEvent.personId))
    .where(eq(photoEvent.photoId, photoId))
    .orderBy(desc(photoEvent.at), desc(photoEvent.id))
    .limit(MOST_EVENTS);
}

/** The last who edited one field of a photo; null when nobody did. */
export async function lastEditOf(
  connection: Connection,
  { photoId, field }: { photoId: string; field: NonNullable<NewPhotoEvent['field']> },
): Promise<{ by: string | null; at: Date } | null> {
  const [row] = await connection
    .select({ by: person.name, at: photoEvent.at })
    .from(photoEvent)
    .leftJoin(person, eq(person.id, photoEvent.personId))
    .where(and(eq(photoEvent.photoId, photoId), eq(photoEvent.field, field)))
    .orderBy(desc(photoEvent.at), desc(photoEvent.id))
    .limit(1);
  return row ?? null;
}

/** Whether the desk was already told so of this end of a licence. */
export async function wasTold(
  connection: Connection,
  { photoId, deed, end }: { photoId: string; deed: 'licence_reminder' | 'licence_ended'; end: Date },
): Promise<boolean> {
  const rows = await connection
    .select({ after: photoEvent.after })
    .from(photoEvent)
    .where(and(eq(photoEvent.photoId, photoId), eq(photoEvent.deed, deed)));
  return rows.some(({ after }) => after === end.toISOString());
}
