import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewPhoto } from '@/db/queries/photo';
import { newId } from '../ids';
import { releaseDue } from '../jobs/release-due';
import { makeLog } from '../log';
import { readPhotoPage } from '../photos/read-photo-page';
import { setRights } from '../photos/set-rights';
import { takeDown } from '../photos/take-down';
import { readForDesk } from './read-for-desk';
import { completeDraft, granted, type Newsroom, openNewsroom, press, tryPress } from './testing-newsroom';
import { addGallery, addPhoto, insertLibraryPhoto } from './testing-typing';

const UNSAID =
  'Nobody has said by what right the photo is shown. Choose its rights on the page of the photo.';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const minutesLater = (minutes: number) => new Date(house.now.getTime() + minutes * 60_000);

/** A submitted story with a photo of which this is known. */
async function submittedWith(photo: Partial<NewPhoto>): Promise<{ storyId: string; photoId: string }> {
  const [storyId, photoId] = [await completeDraft(house, `With photo ${newId()}`), newId()];
  await insertLibraryPhoto(house, photoId, photo);
  await addPhoto(house, storyId, house.reporter, photoId);
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  return { storyId, photoId };
}

type Action = 'approve' | 'publish' | 'schedule' | 'restore';

/** What stands against the step, or "done". */
async function outcomeOf(storyId: string, action: Action, releaseAt?: Date) {
  const outcome = await tryPress(house, {
    storyId,
    action,
    actor: house.editor,
    ...(releaseAt && { releaseAt }),
  });
  return outcome.ok ? 'done' : (outcome.problems ?? []).map(({ message }) => message);
}

async function setStaff(photoId: string): Promise<void> {
  const page = await readPhotoPage(house.database.read, { photoId, actor: house.editor });
  const wish = { photoId, seen: page?.rightsMark ?? '', category: 'staff', fields: {} } as const;
  granted(await setRights({ ...wish, firstDay: '', lastDay: '' }, { ...house, actor: house.reporter }));
}

describe('a photo whose rights nobody has said', () => {
  it('stops Approve with a sentence, and no longer once somebody has', async () => {
    const { storyId, photoId } = await submittedWith({ rights: null });
    expect(await outcomeOf(storyId, 'approve')).toEqual([UNSAID]);
    await setStaff(photoId);
    expect(await outcomeOf(storyId, 'approve')).toBe('done');
  });

  it('stops it in a gallery as well, and is said in Checks with its block', async () => {
    const [storyId, one, two] = [await completeDraft(house, 'A gallery'), newId(), newId()];
    await insertLibraryPhoto(house, one);
    await insertLibraryPhoto(house, two, { rights: null });
    await addGallery(house, storyId, house.reporter, [one, two]);
    const { checks, known } = granted(await readForDesk({ storyId, actor: house.reporter }, house));
    expect(checks).toMatchObject([{ code: 'G4', severity: 'hard', message: UNSAID }]);
    expect(checks[0]?.blockId).toBeTypeOf('string');
    expect(Object.keys(known.photos).toSorted()).toEqual([one, two].toSorted());
  });

  it('is a warning at Submit', async () => {
    const { storyId } = await submittedWith({ rights: null });
    const { status } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(status).toBe('In review');
  });
});

describe('a licence', () => {
  const end = () => ({ licenceEnd: minutesLater(60) });
  const start = () => ({ licenceStart: minutesLater(60) });

  it('that ends before the time of release stops Schedule, and not an earlier time', async () => {
    const { storyId } = await submittedWith(end());
    expect(await outcomeOf(storyId, 'approve')).toBe('done');
    expect(await outcomeOf(storyId, 'schedule', minutesLater(61))).toEqual([
      'The licence of the photo ends before the release, on 2 March 2026.',
    ]);
    expect(await outcomeOf(storyId, 'schedule', minutesLater(59))).toBe('done');
  });

  it('that is still to begin lets a story be approved and scheduled for later, and not be published now', async () => {
    const { storyId } = await submittedWith(start());
    expect(await outcomeOf(storyId, 'approve')).toBe('done');
    expect(await outcomeOf(storyId, 'publish')).toEqual([
      'The licence of the photo begins on 2 March 2026: it cannot go out before.',
    ]);
    expect(await outcomeOf(storyId, 'schedule', minutesLater(60))).toBe('done');
  });

  it('that was cut short keeps a scheduled story from going out', async () => {
    const { storyId, photoId } = await submittedWith({});
    await outcomeOf(storyId, 'approve');
    await outcomeOf(storyId, 'schedule', minutesLater(30));
    granted(await takeDown({ photoId, reason: 'The family asked' }, { ...house, actor: house.editor }));
    await releaseDue({ ...house, log: makeLog('silent') }, async () => minutesLater(30));
    const { status, history } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(status).toBe('Approved');
    expect(history[0]?.reason).toContain('The photo was taken down.');
  });
});

describe('a photo that was taken down', () => {
  it('stops Publish of an approved story', async () => {
    const { storyId, photoId } = await submittedWith({});
    expect(await outcomeOf(storyId, 'approve')).toBe('done');
    granted(await takeDown({ photoId, reason: 'The family asked' }, { ...house, actor: house.editor }));
    expect(await outcomeOf(storyId, 'publish')).toEqual([
      'The photo was taken down. Put another in its place.',
    ]);
  });

  it('stops Restore of a story that was withdrawn', async () => {
    const { storyId, photoId } = await submittedWith({});
    expect(await outcomeOf(storyId, 'approve')).toBe('done');
    expect(await outcomeOf(storyId, 'publish')).toBe('done');
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'A mistake' });
    granted(await takeDown({ photoId, reason: 'The family asked' }, { ...house, actor: house.editor }));
    expect(await outcomeOf(storyId, 'restore')).toEqual([
      'The photo was taken down. Put another in its place.',
    ]);
  });
});
