import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileStorage, type OperatedStorage } from '../../media/storage';
import { completeDraft, liveStory, type Newsroom, openNewsroom } from '../../stories/testing-newsroom';
import { typeParagraph } from '../../stories/testing-typing';

/** A newsroom with stories, typed words that are not merged yet, and photos; and a folder for its backups. */
export interface House {
  newsroom: Newsroom;
  storage: OperatedStorage;
  folder: string;
  draftId: string;
  close(): Promise<void>;
}

export const DRAFT = 'A draft “in” Ελληνικά, 日本語 and 🦀';

export async function openHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-backup-'));
  const newsroom = await openNewsroom();
  const storage = fileStorage(join(folder, 'media'));
  const draftId = await completeDraft(newsroom, DRAFT);
  await typeParagraph(newsroom, draftId, newsroom.reporter, 'Typed, and not merged yet.');
  await liveStory(newsroom);
  await storage.put('originals/abc', Buffer.from([0, 1, 2, 253, 254, 255]), 'image/jpeg');
  await storage.put('renditions/p1/640.webp', Buffer.from('a rendition'), 'image/webp');
  return {
    newsroom,
    storage,
    folder,
    draftId,
    async close() {
      await newsroom.database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
