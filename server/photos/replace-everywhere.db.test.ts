import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPhotoEvents } from '@/db/queries/photo-change';
import { publicationPhoto } from '@/db/schema';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { readPublicPhotos } from '../site/photos';
import {
  approvedStory,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
} from '../stories/testing-newsroom';
import { addGallery, addPhoto } from '../stories/testing-typing';
import { compactWorkingCopy } from '../stories/working-copy';
import { readPhoto } from './read-photo';
import { replaceEverywhere, undoReplacement } from './replace-everywhere';
import { libraryOf, shownTo } from './testing-library';
import { readReplacement, readWhereUsed } from './where-used';

let newsroom: Newsroom;
let a: string;
let b: string;
let c: string;

beforeEach(async () => {
  newsroom = await openNewsroom();
  const add = libraryOf(newsroom);
  const told = { rights: 'staff', facts: { credit: 'Example Press' } };
  [a, b, c] = [await add(told), await add(told), await add(told)];
});

afterEach(() => newsroom.database.close());

const read = () => newsroom.database.read;
const as = (actor = newsroom.editor) => ({ actor, database: newsroom.database, now: newsroom.now });
const replace = (photoId: string, replacementId: string) =>
  replaceEverywhere({ photoId, replacementId }, as());
const undo = (photoId: string) => undoReplacement({ photoId }, as());

/** A live story that shows these photos. */
async function storyWith(photoIds: string[]): Promise<string> {
  const storyId = await liveStory(newsroom);
  await press(newsroom, { storyId, action: 'revise', actor: newsroom.reporter });
  const [only] = photoIds;
  if (photoIds.length === 1 && only) await addPhoto(newsroom, storyId, newsroom.reporter, only);
  else await addGallery(newsroom, storyId, newsroom.reporter, photoIds);
  await press(newsroom, { storyId, action: 'submit', actor: newsroom.reporter });
  await press(newsroom, { storyId, action: 'approve', actor: newsroom.editor });
  await press(newsroom, { storyId, action: 'publish_update', actor: newsroom.editor, changeClass: 'minor' });
  return storyId;
}

async function publicPhotosOf(storyId: string): Promise<string[]> {
  const rows = await read().select().from(publicationPhoto).where(eq(publicationPhoto.storyId, storyId));
  return rows.map(({ photoId }) => photoId).sort();
}

async function publicViewOf(photoId: string): Promise<string | undefined> {
  return (await readPublicPhotos(read(), [photoId])).get(photoId)?.view.id;
}

describe('where a photo is used', () => {
  it('is nowhere until a story has it', async () => {
    expect(await readWhereUsed(read(), { photoId: a, reader: MEMBER_OF_NOTHING })).toEqual([]);
    expect(await shownTo(newsroom, { marks: ['unused'] })).toEqual([c, b, a]);
  });

  it('is the working copy once typing has been merged, and no longer when the block is gone', async () => {
    const storyId = await submittedStory(newsroom);
    await addPhoto(newsroom, storyId, newsroom.editor, a);
    granted(asOutcome(await compactWorkingCopy(newsroom.database, storyId, newsroom.now)));
    expect(await readWhereUsed(read(), { photoId: a, reader: MEMBER_OF_NOTHING })).toEqual([
      { storyId, headline: 'Harbour bridge reopens', isInWorkingCopy: true, versions: [], liveVersion: null },
    ]);
    expect(await shownTo(newsroom, { marks: ['unused'] })).toEqual([c, b]);
  });

  it('is every version that has it, with the one that readers have', async () => {
    const storyId = await storyWith([a, b]);
    granted(asOutcome(await compactWorkingCopy(newsroom.database, storyId, newsroom.now)));
    const [use] = await readWhereUsed(read(), { photoId: b, reader: MEMBER_OF_NOTHING });
    expect(use).toMatchObject({ storyId, isInWorkingCopy: true });
    expect(use?.liveVersion).toBe(use?.versions[0]);
    await press(newsroom, { storyId, action: 'withdraw', actor: newsroom.editor, reason: 'Wrong' });
    expect(
      (await readWhereUsed(read(), { photoId: b, reader: MEMBER_OF_NOTHING }))[0]?.liveVersion,
    ).toBeNull();
  });
});

describe('one photo in the place of another', () => {
  it('is what readers of a live story get, at its own address and not at the first one’s', async () => {
    const storyId = await storyWith([a, c]);
    expect(granted(await replace(a, b))).toEqual({ liveStories: 1 });
    expect(await publicViewOf(a)).toBe(b);
    expect(await publicPhotosOf(storyId)).toEqual([b, c].sort());
    expect((await readPhoto(read(), a))?.id).toBe(b);
    expect(await readReplacement(read(), { photoId: a, reader: MEMBER_OF_NOTHING })).toMatchObject({
      photo: { id: b },
      by: 'Edie Marsh',
    });
  });

  it('goes again, and the first is as public as before', async () => {
    const storyId = await storyWith([a]);
    granted(await replace(a, b));
    expect(granted(await undo(a))).toEqual({ liveStories: 1 });
    expect(await publicPhotosOf(storyId)).toEqual([a]);
    expect(await publicViewOf(a)).toBe(a);
    expect(await publicViewOf(b)).toBeUndefined();
    const deeds = (await listPhotoEvents(read(), a)).map(({ deed }) => deed);
    expect(deeds.sort()).toEqual(['replace', 'replace_undone']);
    expect(await undo(a)).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('stays where a story names it by itself', async () => {
    const storyId = await storyWith([a, b]);
    granted(await replace(a, b));
    granted(await undo(a));
    expect(await publicPhotosOf(storyId)).toEqual([a, b].sort());
  });

  it('can be replaced in its turn, which is undone step by step', async () => {
    const storyId = await storyWith([a]);
    granted(await replace(a, b));
    expect(granted(await replace(b, c))).toEqual({ liveStories: 1 });
    expect(await publicPhotosOf(storyId)).toEqual([c]);
    expect(await publicViewOf(a)).toBe(c);
    granted(await undo(b));
    expect(await publicPhotosOf(storyId)).toEqual([b]);
  });

  it('is there when a story is published only later', async () => {
    granted(await replace(a, b));
    const storyId = await storyWith([a]);
    expect(await publicPhotosOf(storyId)).toEqual([b]);
  });

  it('makes nothing public of a story that readers do not have', async () => {
    const storyId = await approvedStory(newsroom);
    await addPhoto(newsroom, storyId, newsroom.editor, a);
    granted(await replace(a, b));
    expect(await publicViewOf(a)).toBeUndefined();
    expect(await publicPhotosOf(storyId)).toEqual([]);
  });

  it('is refused for itself, in a circle, twice, for what is not there, and for what was taken down', async () => {
    const down = await libraryOf(newsroom)({ takenDownAt: newsroom.now });
    granted(await replace(a, b));
    const refused = async (photoId: string, other: string) => replace(photoId, other);
    expect(await refused(c, c)).toMatchObject({ message: expect.stringContaining('its own place') });
    expect(await refused(b, a)).toMatchObject({ message: expect.stringContaining('its own place') });
    expect(await refused(a, c)).toMatchObject({ message: expect.stringContaining('replaced already') });
    expect(await refused(c, 'none')).toMatchObject({ code: 'not_found' });
    expect(await refused(c, down)).toMatchObject({ message: expect.stringContaining('taken down') });
  });

  it('is for editors', async () => {
    const asked = { photoId: a, replacementId: b };
    expect(await replaceEverywhere(asked, as(newsroom.reporter))).toMatchObject({ code: 'not_allowed' });
    expect(await undoReplacement(asked, as(newsroom.reporter))).toMatchObject({ code: 'not_allowed' });
  });
});

function asOutcome(compaction: { ok: boolean }): { ok: true; value: null } {
  if (!compaction.ok) throw new Error('The working copy could not be merged');
  return { ok: true, value: null };
}
