import sharp from 'sharp';
import { write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { GalleryBlock } from './pages/gallery-block';
import type { FileToUpload } from './pages/photo-dialog';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

const WORDS = ['The quay', 'The ferry', 'The crane'].map((Caption) => ({
  Caption,
  Credit: 'Ada Quay',
  'Alt text': `${Caption} at noon`,
}));

test('a gallery: several photos at once, put in order, each with its words, served once it is published', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
}) => {
  test.setTimeout(180_000);
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const gallery = new GalleryBlock(editor);
  const { keyboard } = asReporter;

  await test.step('two photos from this device, a third from the library', async () => {
    await gallery.openDialog();
    await gallery.give([await plainPhoto('third.png', '#405060')]);
    await gallery.dialog.getByRole('button', { name: 'Cancel' }).click();
    await gallery.openDialog();
    await gallery.give([await plainPhoto('first.png', '#a06030'), await plainPhoto('second.png', '#30a060')]);
    await gallery.library.getByRole('button', { name: 'third' }).first().click();
    await expect(gallery.chosen).toHaveCount(3);
    await gallery.press('Insert gallery');
    await expect(gallery.photos).toHaveCount(3);
  });

  await test.step('each photo is checked as one that stands alone', async () => {
    await editor.showPanel('Checks');
    await expect(asReporter.getByText('Photo 2 of the gallery: the photo has no caption.')).toBeVisible();
    for (const [place, words] of WORDS.entries()) await gallery.type(place, words);
    await gallery.hasCaptions(['The quay', 'The ferry', 'The crane']);
    await expect(asReporter.getByText(/of the gallery: /)).toHaveCount(0);
  });

  await test.step('the order is changed by keyboard, and by dragging', async () => {
    const last = gallery.photos.nth(2).getByRole('button', { name: 'Move earlier' });
    await last.focus();
    await keyboard.press('Enter');
    await gallery.hasCaptions(['The quay', 'The crane', 'The ferry']);
    await expect(editor.body.getByText('Now photo 2 of 3.')).toBeAttached();
    await expect(gallery.photos.nth(1).getByRole('button', { name: 'Move earlier' })).toBeFocused();
    await keyboard.press('Enter');
    await gallery.hasCaptions(['The crane', 'The quay', 'The ferry']);

    const picture = (place: number) => gallery.photos.nth(place).locator('img');
    await picture(2).dragTo(picture(0), { targetPosition: { x: 40, y: 4 }, timeout: 10_000 });
    await gallery.hasCaptions(['The ferry', 'The crane', 'The quay']);
  });

  await test.step('it is judged by axe as it is written', async () => {
    expect(await violationsOn(asReporter, 'main')).toEqual([]);
  });

  await test.step('nobody outside gets a photo before the story is published, everybody after', async () => {
    await editor.isSaved();
    const address = await gallery.photos.nth(1).locator('img').getAttribute('src');
    expect((await stranger.get(address ?? '')).status()).toBe(404);
    await editor.press('Submit for review');
    await editor.hasStatus('In review');
    const desk = new StoryEditor(asEditor);
    await desk.open(story.id);
    await desk.press('Approve');
    await desk.hasStatus('Approved');
    expect((await stranger.get(address ?? '')).status()).toBe(404);
    await desk.press('Publish');
    await desk.hasStatus('Published');
    expect((await stranger.get(address ?? '')).status()).toBe(200);
  });

  await test.step('readers see them in order, with caption, credit and alt text', async () => {
    const page = new StoryPage(asReader);
    await page.open(story.path);
    const figures = asReader.getByRole('region', { name: 'Gallery' }).getByRole('figure');
    await expect(figures).toHaveText([/The ferry\s*Ada Quay/, /The crane\s*Ada Quay/, /The quay\s*Ada Quay/]);
    for (const [place, name] of ['The ferry', 'The crane', 'The quay'].entries()) {
      const image = figures.nth(place).getByRole('img');
      await image.scrollIntoViewIfNeeded();
      await expect(image).toHaveAccessibleName(`${name} at noon`);
      await expect
        .poll(() => image.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth))
        .toBeGreaterThan(0);
    }
    await asReporter.goto(story.path);
    expect(await violationsOn(asReporter)).toEqual([]);
  });

  await test.step('the strip is moved by arrow keys and comes to rest at a photo, and on paper all stand', async () => {
    await asReader.setViewportSize({ width: 390, height: 844 });
    await asReader.goto(story.path);
    const strip = asReader.getByRole('region', { name: 'Gallery' });
    const second = strip.getByRole('figure').nth(1);
    const fromEdge = () =>
      second.evaluate((figure) => {
        const edge = figure.parentElement?.getBoundingClientRect().left ?? 0;
        return Math.round(figure.getBoundingClientRect().left - edge);
      });
    expect(await fromEdge()).toBeGreaterThan(200);
    await strip.focus();
    await asReader.keyboard.press('ArrowRight');
    await expect.poll(fromEdge).toBeLessThan(40);
    await asReader.emulateMedia({ media: 'print' });
    const places = await strip
      .getByRole('figure')
      .evaluateAll((figures) => figures.map((figure) => figure.getBoundingClientRect()));
    for (const { left, right } of places) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
    await asReader.emulateMedia({ media: null });
  });
});

test('more photos are added to a gallery, and a file that is none is named', async ({ asReporter }) => {
  test.setTimeout(120_000);
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const gallery = new GalleryBlock(editor);
  await gallery.openDialog();
  await gallery.give([await plainPhoto('one.png', '#102030')]);
  await gallery.upload.setInputFiles({
    name: 'notes.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('Notes'),
  });
  await expect(gallery.dialog.getByRole('alert')).toContainText('notes.jpg: This file is not a photo');
  await gallery.press('Insert gallery');
  await editor.body.getByRole('button', { name: 'Add photos' }).click();
  await gallery.give([await plainPhoto('two.png', '#302010')]);
  await gallery.press('Add to gallery');
  await expect(gallery.photos).toHaveCount(2);
  await gallery.photos.first().getByRole('button', { name: 'Remove photo' }).click();
  await expect(gallery.photos).toHaveCount(1);
  await editor.isSaved();
});

/** A photo of one colour; its size and colour make it another one than all others. */
async function plainPhoto(name: string, background: string): Promise<FileToUpload> {
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}
