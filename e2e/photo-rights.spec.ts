import type { APIRequestContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { type MadeStory, takeToReaders, write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import type { FileToUpload } from './pages/photo-dialog';
import { PhotoPage } from './pages/photo-page';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

const WORDS = { Caption: 'The quay at noon', Credit: 'Ada Quay', 'Alt text': 'A quay' } as const;
const UNSAID = 'Nobody has said by what right the photo is shown.';

test('what a photo says is edited beside the file’s own words, and two people never overwrite each other', async ({
  asReporter,
  asEditor,
}) => {
  const { photoId } = await withPhoto(asReporter);
  const [reporter, editor] = [new PhotoPage(asReporter), new PhotoPage(asEditor)];
  await reporter.open(photoId);
  await editor.open(photoId);

  await test.step('an edit by keyboard is saved, and a line of the history', async () => {
    await reporter.fact('Caption').focus();
    await asReporter.keyboard.type('The old quay');
    await reporter.saveFacts();
    await expect(reporter.history.first()).toContainText('Caption edited by');
    await expect(reporter.history.first()).toContainText('The old quay');
  });

  await test.step('who typed meanwhile is shown both values and loses neither', async () => {
    await editor.fact('Caption').fill('The new quay');
    await editor.fact('Credit').fill('Ada Quay / Ledger');
    await editor.saveFacts();
    await expect(asEditor.getByRole('alert').filter({ hasText: 'The old quay' })).toBeVisible();
    await expect(editor.fact('Caption')).toHaveValue('The new quay');
    await expect(editor.history.first()).toContainText('Credit edited by');
    await asEditor.getByRole('button', { name: 'Keep mine: Caption' }).click();
    await editor.saveFacts();
    await expect(editor.history.first()).toContainText('Caption edited by');
    await expect(editor.history.first()).toContainText('The new quay');
  });

  await test.step('the file’s word can be had back', async () => {
    await asEditor.getByRole('button', { name: 'Set back to the file: Credit' }).click();
    await editor.saveFacts();
    await expect(editor.history.first()).toContainText('Credit set back to the file');
  });

  await test.step('the page is judged by axe, also on a phone', async () => {
    expect(await violationsOn(asEditor, 'main')).toEqual([]);
    await asEditor.setViewportSize({ width: 390, height: 844 });
    expect(await violationsOn(asEditor, 'main')).toEqual([]);
    expect(await asEditor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test('no rights, no approval: the gate says what is missing, until somebody says it on the photo’s page', async ({
  asReporter,
  asEditor,
}) => {
  test.setTimeout(120_000);
  const { story, photoId } = await withPhoto(asReporter, 'Not known yet');
  const editor = new StoryEditor(asReporter);
  await editor.showPanel('Checks');
  await expect(asReporter.getByText(UNSAID)).toBeVisible();
  await expect(editor.body.getByRole('link', { name: /^Rights: not said yet/ })).toHaveAttribute(
    'href',
    `/desk/photos/${photoId}`,
  );
  await editor.press('Submit for review');
  await editor.hasStatus('In review');

  const desk = new StoryEditor(asEditor);
  await desk.open(story.id);
  await desk.press('Approve');
  await expect(desk.unmet).toHaveText([new RegExp(UNSAID)]);

  const photo = new PhotoPage(asReporter);
  await photo.open(photoId);
  await photo.setRights('Handout', { 'Handed out by': 'The ministry' });
  await expect(asReporter.getByLabel('Licence until')).not.toHaveValue('');
  await desk.press('Approve');
  await expect(desk.unmet).toHaveText([
    'Rights of the photo (Handout): name the event it was handed out for.',
  ]);

  await photo.setRights('Handout', { 'Handed out by': 'The ministry', Event: 'The opening' });
  await test.step('the checks of the open story follow when somebody comes back to it', async () => {
    await desk.showPanel('Checks');
    await asEditor.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(asEditor.getByText('Nothing is missing.', { exact: true })).toBeVisible();
    await expect(desk.body.getByRole('link', { name: /^Rights: Handout/ })).toBeVisible();
  });
  await desk.press('Approve');
  await desk.hasStatus('Approved');
});

test('a takedown: the plate on every page and rendition within five seconds, with the reason on the desk, and back', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
}) => {
  test.setTimeout(180_000);
  const { story, photoId } = await withPhoto(asReporter);
  await takeToReaders({ reporter: asReporter, editor: asEditor }, story);
  const paper = new StoryPage(asReader);
  await paper.open(story.path);
  const card = (await paper.head('meta[property="og:image"]', 'content')) ?? '';
  expect((await stranger.get(card)).headers()['content-type']).toBe('image/jpeg');
  const addresses = await addressesOf(paper);
  expect(addresses.length).toBeGreaterThan(3);
  const kept = await stranger.get(addresses[0] ?? '');
  expect(kept.status()).toBe(200);
  expect(maxAgeOf(kept.headers()['cache-control'])).toBeLessThan(5);
  const etag = kept.headers().etag ?? '';
  expect((await askAgain(stranger, addresses[0], etag)).status()).toBe(304);

  const photo = new PhotoPage(asEditor);
  await photo.open(photoId);
  const pressed = Date.now();
  await photo.takeDown('The family asked for it');
  const answers = await Promise.all(addresses.map((address) => stranger.get(address)));
  for (const answer of answers) {
    expect(answer.status(), answer.url()).toBe(410);
    expect(answer.headers()).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
  }
  expect((await askAgain(stranger, addresses[0], etag)).status()).toBe(410);
  await paper.open(story.path);
  await expect(asReader.getByText('This photo is not available.')).toBeVisible();
  const bare = await paper.head('meta[property="og:image"]', 'content');
  expect(bare).toContain(`/media/cards/${story.id}/`);
  expect(bare).not.toBe(card);
  expect((await stranger.get(card)).status()).toBe(404);
  const pages = [story.path, '/', '/politics', '/feed.xml', '/feed.json'];
  const texts = await Promise.all(pages.map(async (page) => (await stranger.get(page)).text()));
  expect(texts.filter((text) => text.includes(photoId))).toEqual([]);
  expect(Date.now() - pressed).toBeLessThan(5_000);

  await test.step('the desk sees who and why, in the story and on the photo’s page', async () => {
    const editor = new StoryEditor(asReporter);
    await editor.open(story.id);
    await expect(editor.body).toContainText('The family asked for it');
    await expect(photo.picture).toContainText('The family asked for it');
    await expect(photo.history.first()).toContainText('Taken down by');
    expect(await violationsOn(asEditor, 'main')).toEqual([]);
  });

  await test.step('a reporter cannot take down; an editor puts the photo back', async () => {
    const reporter = new PhotoPage(asReporter);
    await reporter.open(photoId);
    await expect(asReporter.getByRole('button', { name: /Put back|Take down/ })).toHaveCount(0);
    await photo.putBack();
    await expect(photo.history.first()).toContainText('Put back by');
    expect((await stranger.get(addresses[0] ?? '')).status()).toBe(200);
    await paper.open(story.path);
    await expect(paper.photo.getByRole('img')).toBeVisible();
  });
});

test('a picture made by AI is always labelled for readers', async ({ asReporter, asEditor, asReader }) => {
  test.setTimeout(120_000);
  const { story, photoId } = await withPhoto(asReporter, 'AI-made');
  const photo = new PhotoPage(asReporter);
  await photo.open(photoId);
  await photo.setRights('AI-made', { 'Made with': 'A model of the graphics desk' });
  await new StoryEditor(asReporter).open(story.id);
  await takeToReaders({ reporter: asReporter, editor: asEditor }, story);
  const paper = new StoryPage(asReader);
  await paper.open(story.path);
  await expect(paper.photo.locator('figcaption')).toContainText('AI-generated image');
});

/** A story with a photo that says nothing of itself, brought with these rights. */
async function withPhoto(reporter: Page, rights?: string): Promise<{ story: MadeStory; photoId: string }> {
  const story = await write(reporter);
  const editor = new StoryEditor(reporter);
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  if (rights) await dialog.dialog.getByRole('combobox', { name: 'Rights' }).selectOption({ label: rights });
  await dialog.give(await plainPhoto());
  for (const [part, words] of Object.entries(WORDS)) {
    await editor.setPart(part === 'Credit' || part === 'Alt text' ? part : 'Caption', words);
  }
  await editor.isSaved();
  const address = await editor.body.getByRole('figure').locator('img').getAttribute('src');
  return { story, photoId: address?.split('/')[2] ?? '' };
}

/** A photo of one colour; its colour makes it another one than all others. */
async function plainPhoto(): Promise<FileToUpload> {
  const background = `#${Math.floor(Math.random() * 0xffffff)
    .toString(16)
    .padStart(6, '0')}`;
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer();
  return { name: 'quay.png', mimeType: 'image/png', buffer };
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

function askAgain(stranger: APIRequestContext, address: string | undefined, etag: string) {
  return stranger.get(address ?? '', { headers: { 'if-none-match': etag } });
}

function maxAgeOf(header: string | undefined): number {
  return Number(/max-age=(\d+)/.exec(header ?? '')?.[1] ?? Number.NaN);
}
