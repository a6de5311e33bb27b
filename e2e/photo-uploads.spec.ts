import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { dropFiles } from './deeds/pastes';
import { write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { staff } from './fixtures/people';
import { expect, test } from './fixtures/test';
import type { FileToUpload } from './pages/photo-dialog';
import { PhotoLibrary } from './pages/photo-library';
import { StoryEditor } from './pages/story-editor';
import { Surface } from './pages/surface';
import { Uploads } from './pages/uploads';

test('a photo stands in the story at once; its caption is written while it is sent, and a colleague sees who sends it', async ({
  asReporter,
  asEditor,
}) => {
  const { id } = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const colleague = new StoryEditor(asEditor);
  await colleague.open(id);
  const uploads = new Uploads(asReporter);
  const letGo = await uploads.hold();
  await editor.toEmptyLine();
  await (await editor.openPhotoDialog()).give(await jpeg('quay.jpg'));
  const picture = editor.body.locator('figure img');

  await test.step('the picture of this device is shown, and the caption takes what is typed', async () => {
    await expect(picture).toHaveAttribute('src', /^blob:/);
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(900);
    await expect(asReporter.getByRole('dialog')).toHaveCount(0);
    await asReporter.keyboard.type('The quay at noon');
    await expect(editor.part('Caption')).toHaveText('The quay at noon');
    await expect(uploads.line('quay.jpg').getByRole('progressbar')).toBeVisible();
    await new Surface(asReporter).says('The picture is being taken in.');
    await hasNoViolation(asReporter, 'a photo on its way');
  });

  await test.step('the story is not said to be saved before the photo is in its place', async () => {
    await expect(editor.save).toHaveText('Saving…');
  });

  await test.step('a colleague sees who sends it, no broken picture and no address of this device', async () => {
    await expect(colleague.body.getByText(`Being uploaded by ${staff.people.reporter.name} …`)).toBeVisible();
    await expect(colleague.body.locator('figure img[src]')).toHaveCount(0);
    await expect(colleague.part('Caption')).toContainText('The quay at noon');
    expect(await (await asEditor.request.get(`/api/stories/${id}`)).text()).not.toContain('blob:');
  });

  await test.step('then everybody has it', async () => {
    letGo();
    await editor.isSaved();
    await expect(picture).toHaveAttribute('src', /^\/media\//);
    await expect(colleague.body.locator('figure img[src]')).toHaveAttribute('src', /^\/media\//);
    await expect(editor.part('Caption')).toHaveText('The quay at noon');
    await uploads.areOver();
  });
});

test('a line that breaks is waited for, and the photo goes on where it stopped', async ({ asReporter }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const uploads = new Uploads(asReporter);
  const mend = await uploads.breakLine();
  await editor.toEmptyLine();
  await (await editor.openPhotoDialog()).give(await jpeg('quay.jpg'));
  await expect(editor.body.getByText('The connection is gone; the photo waits for it.')).toBeVisible();
  await expect(uploads.line('quay.jpg')).toContainText('Waiting for the connection');
  mend();
  await editor.isSaved();
  await expect(editor.body.locator('figure img')).toHaveAttribute('src', /^\/media\//);
});

test('a page that was closed in the middle leaves a block that says so; the same file goes on where it stopped', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const folder = await mkdtemp(join(tmpdir(), 'galley-e2e-upload-'));
  const path = join(folder, 'large.jpg');
  await writeFile(path, await largeJpeg());
  const parts = await countParts(asReporter);
  parts.most = 1;
  await editor.toEmptyLine();
  await (await editor.openPhotoDialog()).give(path);
  await expect(editor.body.getByText('The connection is gone; the photo waits for it.')).toBeVisible();
  await asReporter.reload();
  await editor.isOpen();

  const block = editor.body.getByRole('figure');
  await expect(block).toContainText('No photo here yet: none was sent, or its upload was not finished.');
  await editor.showPanel('Checks');
  await expect(asReporter.getByText('The photo block has no photo.')).toBeVisible();
  parts.most = Number.POSITIVE_INFINITY;
  await block.getByLabel('Choose a photo').setInputFiles(path);
  await expect(block.locator('img')).toHaveAttribute('src', /^\/media\//, { timeout: 30_000 });
  expect(parts.begun).toBe(1);
  await editor.isSaved();
  await rm(folder, { recursive: true });
});

test('a damaged file says so in its block; it can be sent again, replaced, or taken out', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const uploads = new Uploads(asReporter);
  const damaged = { ...(await jpeg('damaged.jpg')), buffer: (await jpeg('')).buffer.subarray(0, 700) };
  await dropFiles(asReporter, damaged, { ...damaged, name: 'second.jpg' });
  const blocks = editor.body.getByRole('figure');
  await expect(blocks.first()).toContainText('damaged.jpg could not be taken in. The file is damaged');
  await editor.isSaved();
  await uploads.line('damaged.jpg').getByRole('button', { name: 'Retry' }).click();
  await expect(blocks.first()).toContainText('damaged.jpg could not be taken in. The file is damaged');
  await hasNoViolation(asReporter, 'a photo that failed');

  await uploads.line('second.jpg').getByRole('button', { name: 'Cancel' }).click();
  await expect(blocks).toHaveCount(1);
  await blocks.getByLabel('Choose a photo').setInputFiles(await jpeg('whole.jpg'));
  await expect(blocks.locator('img')).toHaveAttribute('src', /^\/media\//);
  await uploads.areOver();
  await editor.isSaved();
});

test('the library takes several with their rights; one is called off, one is no photo, the others are in', async ({
  asReporter,
}) => {
  const library = new PhotoLibrary(asReporter);
  await library.open();
  const uploads = new Uploads(asReporter);
  const letGo = await uploads.hold();
  await asReporter.getByText('Rights of uploads').click();
  await asReporter.getByRole('combobox', { name: 'Rights' }).selectOption({ label: 'Handout' });
  await asReporter
    .getByLabel('Upload photos')
    .setInputFiles([
      await jpeg('first.jpg'),
      await jpeg('second.jpg'),
      { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Only words.') },
    ]);
  await expect(uploads.line('notes.jpg').getByRole('alert')).toHaveText(
    'notes.jpg: This file is not a photo; use a JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF file.',
  );
  await uploads.line('second.jpg').getByRole('button', { name: 'Cancel' }).click();
  await expect(uploads.line('second.jpg')).toHaveCount(0);
  letGo();
  await expect(library.entry('first.jpg').first()).toContainText('Handout');
  await expect(library.photo('second.jpg')).toHaveCount(0);
  await uploads.line('notes.jpg').getByRole('button', { name: 'Cancel' }).click();
  await uploads.areOver();
});

test('the camera is offered where the screen is touched, and nowhere else', async ({
  asReporter,
  browser,
}) => {
  const camera = (page: Page) => page.getByLabel('Take photo');
  await asReporter.goto('/desk/photos');
  await expect(asReporter.getByLabel('Upload photos')).toBeVisible();
  await expect(camera(asReporter)).toBeHidden();

  const storageState = await asReporter.context().storageState();
  const phone = await browser.newContext({
    baseURL: new URL(asReporter.url()).origin,
    storageState,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await phone.newPage();
  await page.goto('/desk/photos');
  await expect(camera(page)).toBeVisible();
  await expect(camera(page)).toHaveAttribute('capture', 'environment');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await hasNoViolation(page, 'photos on a phone');
  await phone.close();
});

async function jpeg(name: string): Promise<FileToUpload> {
  const create = { width: 900, height: 600, channels: 3, background: '#607080' } as const;
  return { name, mimeType: 'image/jpeg', buffer: await sharp({ create }).jpeg().toBuffer() };
}

/** More than is sent in one part. */
async function largeJpeg(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width: 3600, height: 2400, channels: 3, background: '#607080', noise } as const;
  const buffer = await sharp({ create }).jpeg({ quality: 97 }).toBuffer();
  expect(buffer.length).toBeGreaterThan(8.5 * 1024 * 1024);
  return buffer;
}

/** Counts the uploads that were begun, and breaks the line when `most` parts have been sent. */
async function countParts(page: Page): Promise<{ begun: number; most: number }> {
  let sent = 0;
  const counted = { begun: 0, most: Number.POSITIVE_INFINITY };
  await page.route('**/api/photos/uploads', (route) => {
    counted.begun += 1;
    return route.continue();
  });
  await page.route('**/api/photos/uploads/*', (route) => {
    if (route.request().method() === 'PATCH') sent += 1;
    return sent > counted.most ? route.abort('internetdisconnected') : route.continue();
  });
  return counted;
}
