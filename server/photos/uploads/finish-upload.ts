import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@/db/client';
import type { PhotoCard } from '@/newsroom/photo-card';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { readRightsChoice } from '@/newsroom/rights-choice';
import type { Storage } from '../../media/storage';
import { cleanName } from '../../media/upload-name';
import { readPhoto } from '../read-photo';
import { takeInPhoto } from '../take-in-photo';
import { clearShelved, readShelved, type UploadRequests } from './upload-server';

interface FinishContext extends UploadRequests {
  database: Database;
  storage: Storage;
  now: Date;
}

/**
 * Takes a file that has arrived whole into the library, under the id of its upload: asked again, because the answer was
 * lost on its way, it answers with the same photo. A file that is refused leaves nothing behind.
 */
export async function finishUpload(id: string, context: FinishContext): Promise<Outcome<PhotoCard>> {
  const asked = underway.get(id) ?? finish(id, context).finally(() => underway.delete(id));
  underway.set(id, asked);
  return asked;
}

const underway = new Map<string, Promise<Outcome<PhotoCard>>>();

async function finish(id: string, context: FinishContext): Promise<Outcome<PhotoCard>> {
  const { actor, folder, database, storage, now } = context;
  const shelved = await readShelved(id, context);
  if (!shelved.ok) return (await takenIn(id, database)) ?? shelved;
  const { size, offset, fileName, rights, storyId } = shelved.value;
  if (offset < size) return refuse('conflict', 'The photo has not arrived whole yet.');
  const outcome =
    (await takenIn(id, database)) ??
    (await takeInPhoto(
      { bytes: await readFile(join(folder, id)), fileName: cleanName(fileName) },
      { person: actor, database, storage, now, rights: readRightsChoice(rights), photoId: id, storyId },
    ));
  // What was not taken in for want of room can be tried again without sending it anew.
  if (outcome.ok || outcome.code !== 'unavailable') await clearShelved(id, folder);
  return outcome;
}

async function takenIn(id: string, database: Database): Promise<Outcome<PhotoCard> | null> {
  const card = await readPhoto(database.read, id);
  return card && grant(card);
}
