import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import { takeToReaders, write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { PhotoCrops } from './pages/photo-crops';
import type { FileToUpload } from './pages/photo-dialog';
import { PhotoPage } from './pages/photo-page';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test('a photo is given a focal point, and in a story a shape, a point of its own and a size, all by keyboard', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
}) => {
  test.setTimeout(180_000);
  const { keyboard } = asReporter;
  const story = await write(asReporter, { paragraphs: ['It rained.'] });
  const editor = new StoryEditor(asReporter);
  const crops = new PhotoCrops(asReporter);
  await editor.toEmptyLine();
  await (await editor.openPhotoDialog()).give(await plainPhoto());
  for (const part of ['Caption', 'Credit', 'Alt text'] as const) await editor.setPart(part, `The ${part}`);
  await editor.isSaved();
  const photoId = (await editor.body.locator('figure img').getAttribute('src'))?.split('/')[2] ?? '';

  await test.step('the point of the photo is set with the arrow keys, said aloud, and a line of the history', async () => {
    const photo = new PhotoPage(asReporter);
    await photo.open(photoId);
    await expect(crops.point).toHaveAttribute('aria-valuetext', '50 % across, 38 % down');
    await crops.point.focus();
    await keyboard.press('Shift+ArrowLeft');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown'])
      await keyboard.press(key);
    await expect(crops.point).toHaveAttribute('aria-valuetext', '37 % across, 40 % down');
    await expect(crops.previews).toHaveCount(5);
    await expect(crops.previews.first()).toHaveCSS('object-position', '37% 40%');
    await asReporter.getByRole('button', { name: 'Save focal point' }).click();
    await expect(photo.history.first()).toContainText('Focal point set by');
    await expect(photo.history.first()).toContainText('37 % across, 40 % down');
    expect(await violationsOn(asReporter, 'main')).toEqual([]);
    await asReporter.reload();
    await expect(crops.point).toHaveAttribute('aria-valuetext', '37 % across, 40 % down');
  });

  await test.step('in the story it starts with the photo’s own point, and is cut square around another', async () => {
    await editor.open(story.id);
    await crops.open();
    await expect(crops.point).toHaveAttribute('aria-valuetext', '37 % across, 40 % down');
    expect(await violationsOn(asReporter, '[role="dialog"]')).toEqual([]);
    await crops.shape('Original').focus();
    for (let place = 0; place < 4; place += 1) await keyboard.press('ArrowDown');
    await expect(crops.shape('1:1')).toBeChecked();
    await crops.point.focus();
    await keyboard.press('Shift+ArrowRight');
    await expect(crops.dialog.getByText('For this story', { exact: true })).toBeVisible();
    await crops.confirm();
    await expect(editor.body.getByRole('button', { name: 'Crop: 1:1' })).toBeFocused();
    await expect(editor.body.locator('figure img')).toHaveCSS('object-position', '47% 40%');
  });

  await test.step('its size is pressed, and can be undone', async () => {
    await expect(crops.size('Column')).toHaveAttribute('aria-pressed', 'true');
    await crops.size('Wide').focus();
    await keyboard.press('Enter');
    await expect(crops.size('Wide')).toHaveAttribute('aria-pressed', 'true');
    expect(await violationsOn(asReporter, 'main')).toEqual([]);
    await editor.isSaved();
  });

  await test.step('readers get it so, without a shift, and wide on a phone as all are', async () => {
    await takeToReaders({ reporter: asReporter, editor: asEditor }, story);
    await new StoryPage(asReader).open(story.path);
    const image = asReader.getByRole('img', { name: 'The Alt text' });
    await expect(image).toHaveCSS('aspect-ratio', '1 / 1');
    await expect(image).toHaveCSS('object-fit', 'cover');
    await expect(image).toHaveCSS('object-position', '47% 40%');
    const drawn = await image.boundingBox();
    expect(drawn?.width).toBeCloseTo(drawn?.height ?? 0, 0);
    expect(drawn?.width).toBeGreaterThan(700);
    await asReader.setViewportSize({ width: 390, height: 844 });
    expect((await image.boundingBox())?.width).toBe(390);
    expect(await asReader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  await test.step('who shares the story shows a card with headline and photo, drawn for it', async () => {
    const paper = new StoryPage(asReader);
    await paper.open(story.path);
    const card = (await paper.head('meta[property="og:image"]', 'content')) ?? '';
    expect(card).toContain(`/media/cards/${story.id}/`);
    expect(await paper.head('meta[property="og:image:width"]', 'content')).toBe('1200');
    expect(await paper.head('meta[property="og:image:height"]', 'content')).toBe('630');
    expect(await paper.head('meta[property="og:image:type"]', 'content')).toBe('image/jpeg');
    expect(await paper.head('meta[property="og:image:alt"]', 'content')).toContain(story.headline);
    expect(await paper.head('meta[name="twitter:card"]', 'content')).toBe('summary_large_image');
    expect(await paper.head('meta[name="twitter:image"]', 'content')).toBe(card);
    await expect.poll(() => shapeOf(stranger, card), { timeout: 60_000 }).toEqual([1200, 630, 'jpeg']);
    const [before, hash = ''] = [card.slice(0, card.lastIndexOf('/')), /(\w+)\.jpg$/.exec(card)?.[1]];
    const other = `${before}/${[...hash].reverse().join('')}.jpg`;
    expect((await stranger.get(other)).status()).toBe(404);
  });

  await test.step('the photo alone is cut for sharing around the same point, in a file of its own', async () => {
    const share = `/media/${photoId}/share-47-40.jpg`;
    await expect.poll(() => shapeOf(stranger, share), { timeout: 30_000 }).toEqual([1200, 630, 'jpeg']);
  });

  await test.step('fronts cut it around the point of the story', async () => {
    await asReader.goto('/politics');
    const teaser = asReader.getByRole('article').filter({ hasText: story.headline });
    await expect(teaser.locator('img')).toHaveCSS('object-position', '47% 40%');
  });
});

test('a point for one story is taken back, and the dialog fits a phone', async ({ asReporter }) => {
  test.setTimeout(90_000);
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const crops = new PhotoCrops(asReporter);
  await editor.toEmptyLine();
  await (await editor.openPhotoDialog()).give(await plainPhoto());
  await expect(editor.body.locator('figure img')).toBeVisible();
  await asReporter.setViewportSize({ width: 390, height: 844 });
  await crops.open();
  await crops.shape('4:5').check();
  await crops.dialog
    .locator('img')
    .last()
    .click({ position: { x: 20, y: 20 } });
  await expect(crops.point).not.toHaveAttribute('aria-valuetext', '50 % across, 38 % down');
  expect(await violationsOn(asReporter, '[role="dialog"]')).toEqual([]);
  expect(await asReporter.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await crops.dialog.getByRole('button', { name: 'Use the photo’s own' }).click();
  await expect(crops.point).toHaveAttribute('aria-valuetext', '50 % across, 38 % down');
  await crops.confirm();
  await expect(editor.body.locator('figure img')).toHaveCSS('object-position', '50% 38%');
  await expect(editor.body.locator('figure img')).toHaveCSS('aspect-ratio', '4 / 5');
  await editor.isSaved();
});

/** A photo of one colour; its colour makes it another one than all others. */
async function plainPhoto(): Promise<FileToUpload> {
  const background = `#${Math.floor(Math.random() * 0xffffff)
    .toString(16)
    .padStart(6, '0')}`;
  const buffer = await sharp({ create: { width: 1500, height: 1000, channels: 3, background } })
    .png()
    .toBuffer();
  return { name: 'quay.png', mimeType: 'image/png', buffer };
}

/** What a picture is; its address does not lead elsewhere. */
async function shapeOf(stranger: APIRequestContext, address: string) {
  const answer = await stranger.get(address, { maxRedirects: 0 });
  if (answer.status() !== 200) return answer.status();
  const { width, height, format } = await sharp(await answer.body()).metadata();
  return [width, height, format];
}
