import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeNote,
  publication,
  publicationAuthor,
  publicationPhoto,
  publicationTag,
  redirect,
} from '@/db/schema';
import { newId } from '../ids';
import { changeDetails } from './details';
import { move } from './move';
import { readAsJson } from './read-as-json';
import {
  approvedStory,
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
  tryPress,
} from './testing-newsroom';
import { addGallery, addPhoto, insertLibraryPhoto, typeParagraph } from './testing-typing';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const read = () => house.database.read;
const hour = 3_600_000;

async function publicationOf(storyId: string) {
  const [row] = await read().select().from(publication).where(eq(publication.storyId, storyId));
  return row;
}

async function redirectsOf(storyId: string): Promise<string[]> {
  const rows = await read().select().from(redirect).where(eq(redirect.storyId, storyId));
  return rows.map((row) => `/${row.sectionSlug}/${row.slug}`).sort();
}

/** Revises a live story, lets `change` work on it, and publishes the update an hour later. */
async function update(
  storyId: string,
  change: () => Promise<unknown>,
  what: { changeClass: string; note?: string },
): Promise<Date> {
  await press(house, { storyId, action: 'revise', actor: house.reporter });
  await change();
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  const now = new Date(house.now.getTime() + hour);
  const later = { ...house, now };
  granted(await tryPress(later, { storyId, action: 'publish_update', actor: house.editor, ...what }));
  return now;
}

const detailsRevision = async (storyId: string) =>
  granted(await readAsJson({ storyId, actor: house.editor }, house)).details.revision;

async function changeSlug(storyId: string, slug: string) {
  const seenDetailsRevision = await detailsRevision(storyId);
  granted(await changeDetails({ storyId, actor: house.reporter, seenDetailsRevision, slug }, house));
}

describe('publishing', () => {
  it('gives readers headline, address, byline and tags of the approved version', async () => {
    const storyId = await submittedStory(house, 'A Quay of One’s Own');
    const change = {
      storyId,
      actor: house.otherEditor,
      seenDetailsRevision: 2,
      tags: ['Harbour', 'Housing'],
    };
    granted(await changeDetails(change, house));
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await press(house, { storyId, action: 'publish', actor: house.editor });
    expect(await publicationOf(storyId)).toMatchObject({
      sectionId: house.politics,
      slug: 'a-quay-of-ones-own',
      headline: 'A Quay of One’s Own',
      leadPhotoId: null,
      firstPublishedAt: house.now,
      lastPublishedAt: house.now,
      updatedAt: null,
    });
    const authors = await read()
      .select()
      .from(publicationAuthor)
      .where(eq(publicationAuthor.storyId, storyId));
    expect(authors.map((row) => row.authorId)).toEqual([house.noasProfile]);
    expect(
      await read().select().from(publicationTag).where(eq(publicationTag.storyId, storyId)),
    ).toHaveLength(2);
  });

  it('fixes the slug, so that a new headline does not move the story', async () => {
    const storyId = await liveStory(house, 'Fixed at birth');
    expect((await publicationOf(storyId))?.slug).toBe('fixed-at-birth');
    const { details } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    expect(details.slug).toBe('fixed-at-birth');
  });

  it('gives a public address to the photos of the text, and the first leads', async () => {
    const [first, second, unused] = [newId(), newId(), newId()];
    for (const id of [first, second, unused]) await insertLibraryPhoto(house, id);
    const storyId = await completeDraft(house, 'Two pictures');
    for (const id of [first, second, first]) await addPhoto(house, storyId, house.reporter, id);
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await press(house, { storyId, action: 'publish', actor: house.editor });
    const photos = await read().select().from(publicationPhoto).where(eq(publicationPhoto.storyId, storyId));
    expect(photos.map((row) => row.photoId).toSorted()).toEqual([first, second].toSorted());
    expect((await publicationOf(storyId))?.leadPhotoId).toBe(first);
  });

  it('gives a public address to the photos of a gallery too, and not before', async () => {
    const [lead, first, second] = [newId(), newId(), newId()];
    for (const id of [lead, first, second]) await insertLibraryPhoto(house, id);
    const storyId = await completeDraft(house, 'A gallery');
    await addPhoto(house, storyId, house.reporter, lead);
    await addGallery(house, storyId, house.reporter, [first, second, lead]);
    const shown = () => read().select().from(publicationPhoto).where(eq(publicationPhoto.storyId, storyId));
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    expect(await shown()).toEqual([]);
    await press(house, { storyId, action: 'publish', actor: house.editor });
    expect((await shown()).map((row) => row.photoId).toSorted()).toEqual([lead, first, second].toSorted());
    expect((await publicationOf(storyId))?.leadPhotoId).toBe(lead);
  });

  it('is refused for a photo of a gallery that the library does not have', async () => {
    const known = newId();
    await insertLibraryPhoto(house, known);
    const storyId = await completeDraft(house, 'Lost from a gallery');
    await addGallery(house, storyId, house.reporter, [known, newId()]);
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    const refusal = await tryPress(house, { storyId, action: 'approve', actor: house.editor });
    expect(refusal).toMatchObject({
      problems: [{ code: 'G4', message: 'The photo is not in the library.' }],
    });
  });

  it('is refused for a photo that the library does not have', async () => {
    const storyId = await completeDraft(house, 'Lost picture');
    await addPhoto(house, storyId, house.reporter, newId());
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    const refusal = await tryPress(house, { storyId, action: 'approve', actor: house.editor });
    expect(refusal).toMatchObject({
      problems: [{ code: 'G4', message: 'The photo is not in the library.' }],
    });
  });

  it('is refused while another story has the address', async () => {
    await liveStory(house, 'Only one');
    const storyId = await submittedStory(house, 'Only one');
    const refusal = await tryPress(house, { storyId, action: 'approve', actor: house.editor });
    expect(refusal).toMatchObject({ problems: [{ code: 'G3', message: expect.stringContaining('taken') }] });
  });
});

describe('an update', () => {
  it('that is minor leaves the date that readers see, and no note', async () => {
    const storyId = await liveStory(house, 'Minor matter');
    const edit = () => typeParagraph(house, storyId, house.reporter, 'A comma.');
    const at = await update(storyId, edit, { changeClass: 'minor' });
    expect(await publicationOf(storyId)).toMatchObject({ lastPublishedAt: at, updatedAt: null });
    expect(await read().select().from(changeNote).where(eq(changeNote.storyId, storyId))).toEqual([]);
  });

  it('that is a correction is dated and explained to readers', async () => {
    const storyId = await liveStory(house, 'Wrong number');
    const edit = () => typeParagraph(house, storyId, house.reporter, 'It was 12.');
    const at = await update(storyId, edit, { changeClass: 'correction', note: ' It said 11. ' });
    expect(await publicationOf(storyId)).toMatchObject({ firstPublishedAt: house.now, updatedAt: at });
    const notes = await read().select().from(changeNote).where(eq(changeNote.storyId, storyId));
    expect(notes).toMatchObject([{ changeClass: 'correction', note: 'It said 11.', at }]);
  });

  it('without its class is refused', async () => {
    const storyId = await liveStory(house, 'No class');
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    const refusal = await tryPress(house, { storyId, action: 'publish_update', actor: house.editor });
    expect(refusal).toMatchObject({ code: 'not_ready', problems: [{ code: 'G13' }] });
  });

  it('under a new slug leaves a redirect at the old one, and going back takes it away again', async () => {
    const storyId = await liveStory(house, 'First name');
    await update(storyId, () => changeSlug(storyId, 'second-name'), { changeClass: 'minor' });
    expect((await publicationOf(storyId))?.slug).toBe('second-name');
    expect(await redirectsOf(storyId)).toEqual(['/politics/first-name']);
    await update(storyId, () => changeSlug(storyId, 'first-name'), { changeClass: 'minor' });
    expect((await publicationOf(storyId))?.slug).toBe('first-name');
    expect(await redirectsOf(storyId)).toEqual(['/politics/second-name']);
  });

  it('cannot move a story to the old address of another', async () => {
    const moved = await liveStory(house, 'Old home');
    await update(moved, () => changeSlug(moved, 'new-home'), { changeClass: 'minor' });
    const storyId = await submittedStory(house, 'Old home');
    const refusal = await tryPress(house, { storyId, action: 'approve', actor: house.editor });
    expect(refusal).toMatchObject({ ok: false, problems: [{ code: 'G3' }] });
  });
});

describe('withdrawing', () => {
  it('removes every row that readers have', async () => {
    const storyId = await liveStory(house, 'Gone tomorrow');
    await press(house, {
      storyId,
      action: 'withdraw',
      actor: house.editor,
      reason: 'A source is in danger.',
    });
    for (const table of [publication, publicationAuthor, publicationTag, publicationPhoto]) {
      expect(
        await read().select({ id: table.storyId }).from(table).where(eq(table.storyId, storyId)),
      ).toEqual([]);
    }
  });

  it('keeps the address, so that its readers can be told, and gives it back with the story', async () => {
    const storyId = await liveStory(house, 'There and back');
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'Checking.' });
    expect(await redirectsOf(storyId)).toEqual(['/politics/there-and-back']);
    const later = { ...house, now: new Date(house.now.getTime() + hour) };
    granted(await tryPress(later, { storyId, action: 'restore', actor: house.editor }));
    expect(await redirectsOf(storyId)).toEqual([]);
    expect(await publicationOf(storyId)).toMatchObject({
      slug: 'there-and-back',
      firstPublishedAt: house.now,
      lastPublishedAt: later.now,
    });
  });

  it('takes down what readers have while the draft on top stays as it is', async () => {
    const storyId = await liveStory(house, 'Draft on top');
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'Checking.' });
    const { state, publicState } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    expect([state, publicState]).toEqual(['draft', 'withdrawn']);
    expect(await publicationOf(storyId)).toBeUndefined();
  });

  it('asks for a reason', async () => {
    const storyId = await liveStory(house, 'Why');
    const refusal = await move({ storyId, action: 'withdraw', actor: house.editor, reason: ' ' }, house);
    expect(refusal).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('is not for reporters', async () => {
    const storyId = await liveStory(house, 'Not yours');
    const refusal = await move(
      { storyId, action: 'withdraw', actor: house.reporter, reason: 'Mine.' },
      house,
    );
    expect(refusal).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});

it('nothing of a story is public before it is published', async () => {
  const storyId = await approvedStory(house, 'Still inside');
  expect(await publicationOf(storyId)).toBeUndefined();
});
