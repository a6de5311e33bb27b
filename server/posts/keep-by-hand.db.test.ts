import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listLibrary } from '@/db/queries/library';
import { shownPhotosOfPosts } from '@/db/queries/social-post';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { openStaff, type Staff } from '../people/testing-staff';
import { takeInPhoto } from '../photos/take-in-photo';
import { keepPostByHand } from './keep-by-hand';
import { readPost } from './read-post';
import { memoryStorage, picture } from './testing-platform';

const TYPED = {
  url: 'https://x.com/anna_quay/status/1',
  author: 'Anna Quay',
  handle: '@anna_quay',
  text: 'Water is over the wall.',
  postedOn: '11 April 2018',
};

let staff: Staff;

beforeEach(async () => {
  staff = await openStaff();
});
afterEach(() => staff.database.close());

async function upload(person: Staff['reporter'], now = staff.now): Promise<string> {
  const file = { bytes: await picture(), fileName: 'screen.png' };
  const taken = await takeInPhoto(file, { person, database: staff.database, storage: memoryStorage(), now });
  if (!taken.ok) throw new Error(taken.message);
  return taken.value.id;
}

const keep = (screenshot?: unknown) =>
  keepPostByHand({ ...TYPED, screenshot }, { ...staff, actor: staff.reporter });

describe('a post typed by hand', () => {
  it('is kept without a screenshot', async () => {
    const kept = await keep();
    expect(kept).toMatchObject({ ok: true, value: { capturedHow: 'by_hand', text: TYPED.text } });
    expect(kept.ok && kept.value.more?.screenshot).toBeUndefined();
  });

  it('keeps its screenshot for the desk alone', async () => {
    const photoId = await upload(staff.reporter);
    const kept = await keep(photoId);
    if (!kept.ok) throw new Error(kept.message);
    expect((await readPost(staff.database.read, kept.value.id))?.more?.screenshot?.id).toBe(photoId);
    expect(await shownPhotosOfPosts(staff.database.read, [kept.value.id])).toEqual([]);
    expect(
      await listLibrary(staff.database.read, { reader: MEMBER_OF_NOTHING }, { after: null, limit: 10 }),
    ).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['that somebody else uploaded', () => upload(staff.admin)],
    ['of long ago', () => upload(staff.reporter, new Date(staff.now.getTime() - 86_400_000))],
    ['that is not there', async () => 'no-such-photo'],
    ['that is no id', async () => ({ $ne: 1 })],
  ])(
    'refuses a screenshot %s, so that no photo is taken out of the library with it',
    async (_which, screenshot) => {
      expect(await keep(await screenshot())).toEqual({
        ok: false,
        code: 'invalid',
        message: 'Screenshot: choose the file again.',
      });
    },
  );
});
