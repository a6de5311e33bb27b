import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { withIim } from '../server/media/photo-builder';
import { type MadeStory, takeToReaders, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import type { FileToUpload } from './pages/photo-dialog';
import { PhotoPage } from './pages/photo-page';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

/** What became of a photo has to reach an open story in this time. */
const SOON = { timeout: 5_000 };

test('an open story shows what becomes of its photo, without reload: takedown, rights, and the new photo in its place', async ({
  asReporter,
  asEditor,
}) => {
  test.setTimeout(120_000);
  const { photoId } = await withPhoto(asReporter);
  const { body } = new StoryEditor(asReporter);
  const picture = body.getByRole('figure').locator('img');
  const photo = new PhotoPage(asEditor);
  await photo.open(photoId);

  await test.step('the plate comes with the takedown, and goes when the photo is put back', async () => {
    await photo.takeDown('The family asked for it');
    await expect(body).toContainText('The family asked for it', SOON);
    await expect(picture).toHaveCount(0);
    await photo.putBack();
    await expect(picture).toBeVisible(SOON);
  });

  await test.step('the rights follow, and the checks with them', async () => {
    await photo.setRights('Handout', { 'Handed out by': 'The ministry' });
    await expect(body.getByRole('link', { name: /^Rights: Handout/ })).toBeVisible(SOON);
    await new StoryEditor(asReporter).showPanel('Checks');
    await expect(asReporter.getByText('name the event it was handed out for')).toBeVisible(SOON);
  });

  await test.step('the new photo is uploaded where it takes the place of the first', async () => {
    await asEditor.goto(`/desk/photos/${photoId}/uses`);
    await asEditor.getByRole('button', { name: 'Replace everywhere' }).click();
    const dialog = asEditor.getByRole('dialog', { name: 'Replace everywhere' });
    await expect(dialog.getByRole('list', { name: 'Photos' })).toBeVisible();
    await hasNoViolation(asEditor, 'upload of the new photo');
    await dialog.getByLabel('Upload the new photo').setInputFiles({
      name: 'notes.txt',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('These are only words.'),
    });
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('Upload the new photo').setInputFiles(await photoFile('New credit'));
    await expect(dialog.getByText('Shown instead')).toBeVisible();
    await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(asEditor.getByText('Replaced everywhere by')).toBeVisible();
    await expect(picture).not.toHaveAttribute('src', new RegExp(photoId), SOON);
    await expect(picture).toBeVisible();
  });

  await test.step('and the first comes back', async () => {
    await asEditor.getByRole('button', { name: 'Show the first photo again' }).click();
    await expect(picture).toHaveAttribute('src', new RegExp(photoId), SOON);
  });
});

test('a credit that is edited later is in the files that readers get, and the old one in none', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
}) => {
  test.setTimeout(120_000);
  const { story, photoId } = await withPhoto(asReporter);
  await takeToReaders({ reporter: asReporter, editor: asEditor }, story);
  const paper = new StoryPage(asReader);
  await paper.open(story.path);
  const old = await addressesOf(paper);
  expect(old.length).toBeGreaterThan(3);
  for (const address of old) expect(await bytesAt(address)).toContain('First credit');

  const photo = new PhotoPage(asEditor);
  await photo.open(photoId);
  await photo.fact('Credit').fill('Second credit');
  await photo.saveFacts();
  await expect(photo.history.first()).toContainText('Credit edited by');

  await expect(async () => {
    await paper.open(story.path);
    expect(await addressesOf(paper)).not.toContain(old[0]);
  }).toPass({ timeout: 20_000 });
  const fresh = await addressesOf(paper);
  expect(fresh).toHaveLength(old.length);
  for (const address of [...fresh, ...old]) {
    const bytes = await bytesAt(address);
    expect(bytes, address).toContain('Second credit');
    expect(bytes, address).not.toContain('First credit');
  }

  async function bytesAt(address: string): Promise<string> {
    const answer = await stranger.get(address, { maxRedirects: 1 });
    expect(answer.status(), address).toBe(200);
    return (await answer.body()).toString('latin1');
  }
});

/** A story with a photo that names its credit. */
async function withPhoto(reporter: Page): Promise<{ story: MadeStory; photoId: string }> {
  const story = await write(reporter);
  const editor = new StoryEditor(reporter);
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  await dialog.give(await photoFile('First credit'));
  await editor.setPart('Alt text', 'A quay');
  await editor.isSaved();
  const address = await editor.body.getByRole('figure').locator('img').getAttribute('src');
  return { story, photoId: address?.split('/')[2] ?? '' };
}

/** A photo of one colour; its colour makes it another one than all others. */
async function photoFile(credit: string): Promise<FileToUpload> {
  const background = `#${Math.floor(Math.random() * 0xffffff)
    .toString(16)
    .padStart(6, '0')}`;
  const plain = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return {
    name: 'quay.jpg',
    mimeType: 'image/jpeg',
    buffer: withIim(plain, [
      [110, credit],
      [120, 'The quay at noon'],
    ]),
  };
}

/** Every address at which the page offers the photo. */
async function addressesOf(paper: StoryPage): Promise<string[]> {
  const found = await paper.photo.locator('img, source').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const set = element.getAttribute('srcset')?.split(',') ?? [];
      return [...set.map((entry) => entry.trim().split(/\s+/)[0] ?? ''), element.getAttribute('src') ?? ''];
    }),
  );
  return [...new Set(found.filter(Boolean))];
}
