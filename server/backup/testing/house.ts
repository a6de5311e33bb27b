import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putLook } from '@/db/queries/story-look';
import { findVersionByNumber } from '@/db/queries/version';
import { answered, started } from '../../comments/testing-comments';
import { fileStorage, type OperatedStorage } from '../../media/storage';
import { saveVersion } from '../../stories/save-points';
import {
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
} from '../../stories/testing-newsroom';
import { typeParagraph } from '../../stories/testing-typing';
import { compactWorkingCopy } from '../../stories/working-copy';

/** A newsroom with stories, versions, typed words that are not merged yet, and photos; and a folder for its backups. */
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
  await keepVersions(newsroom, draftId);
  await typeParagraph(newsroom, draftId, newsroom.reporter, 'Typed, and not merged yet.');
  await liveStory(newsroom);
  const threadId = await started(newsroom, { storyId: draftId, actor: newsroom.editor });
  await answered(newsroom, { storyId: draftId, threadId, actor: newsroom.reporter });
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

/** A named version, work since then that is in no version yet, and what an editor saw of the story. */
async function keepVersions(newsroom: Newsroom, storyId: string): Promise<void> {
  const { database, reporter, editor, now } = newsroom;
  granted(await saveVersion({ storyId, actor: reporter, name: 'Before the lawyers' }, newsroom));
  await typeParagraph(newsroom, storyId, editor, 'Typed since, and merged.');
  await compactWorkingCopy(database, storyId, now);
  const version = await findVersionByNumber(database.read, { storyId, number: 2 });
  if (!version) throw new Error('the version was not kept');
  const { copy, details } = version;
  const look = { storyId, personId: editor.personId, visit: 'latest', copy, details, at: now } as const;
  await database.inTransaction((tx) => putLook(tx, look));
}
