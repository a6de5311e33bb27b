import type { APIRequestContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { type S3ForTests, startS3 } from '../server/media/testing-s3';
import { type MadeStory, takeToReaders, write } from './deeds/stories';
import { Newsroom } from './fixtures/newsroom';
import { test as base, expect } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

const test = base.extend<object, { s3: S3ForTests }>({
  s3: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const s3 = await startS3();
      await use(s3);
      await s3.remove();
    },
    { scope: 'worker' },
  ],
  newsroom: [
    async ({ databaseKind, platform, s3 }, use) => {
      const newsroom = await Newsroom.open({ databaseKind, platform, storageUrl: s3.url });
      await use(newsroom);
      await newsroom.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

test('photos on S3 are there for readers, after a restart too, and pages answer while S3 does not', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
  newsroom,
  s3,
}) => {
  test.setTimeout(180_000);
  const story = await write(asReporter);
  const picture = asReader.locator('article figure img');

  await test.step('a photo is uploaded, drawn and published', async () => {
    await addPhoto(asReporter);
    await publish(story, asReporter, asEditor);
    await asReader.goto(story.path);
    await expectDrawn(picture);
  });
  const address = (await picture.getAttribute('src')) ?? '';

  await test.step('it is still there after the newsroom was killed and started again', async () => {
    await newsroom.kill9();
    await newsroom.start();
    await asReader.goto(story.path);
    await expectDrawn(picture);
  });

  await s3.stop();
  await test.step('while S3 is off, the page answers and the picture says that it cannot be fetched now', async () => {
    expect((await stranger.get(story.path)).status()).toBe(200);
    const answer = await stranger.get(address);
    expect(answer.status()).toBe(503);
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      message: expect.stringContaining('cannot be fetched at the moment'),
    });
    expect(await (await stranger.get('/api/ready')).json()).toEqual({
      ok: true,
      without: 'photos: their storage does not answer',
    });
  });

  const second = await photo('#2a6f97');
  await test.step('and an upload is told so, and leaves nothing in the library', async () => {
    const answer = await upload(asReporter.request, newsroom.url, second);
    expect(answer.status()).toBe(503);
    expect(await answer.json()).toMatchObject({
      message: expect.stringContaining('this one was not taken in'),
    });
    await asEditor.goto('/desk/photos');
    await expect(asEditor.getByText('second.jpg')).toHaveCount(0);
  });

  await s3.start();
  await test.step('when S3 is back, both work, without a restart', async () => {
    expect((await stranger.get(address)).status()).toBe(200);
    expect((await upload(asReporter.request, newsroom.url, second)).status()).toBe(201);
    expect(await (await stranger.get('/api/ready')).json()).toEqual({ ok: true });
  });

  expect(newsroom.log, 'the log names no key').not.toContain('S3RVER');
});

async function addPhoto(reporter: Page): Promise<void> {
  const editor = new StoryEditor(reporter);
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  await dialog.give({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer: await photo('#7a8797') });
  await expect(editor.body.locator('figure img')).toHaveAttribute('src', /\/960\.jpg$/, { timeout: 60_000 });
}

async function publish(story: MadeStory, reporter: Page, deskEditor: Page): Promise<void> {
  const editor = new StoryEditor(reporter);
  for (const part of ['Caption', 'Alt text'] as const) {
    await editor.part(part).click();
    await reporter.keyboard.type('The quay');
  }
  await editor.isSaved();
  await takeToReaders({ reporter, editor: deskEditor }, story);
}

async function expectDrawn(picture: ReturnType<Page['locator']>): Promise<void> {
  // Without scripts of its own the page is asked from outside whether the picture has come.
  await expect
    .poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth > 0))
    .toBe(true);
}

function upload(request: APIRequestContext, origin: string, data: Buffer) {
  return request.post('/api/photos', { headers: { origin, 'x-file-name': 'second.jpg' }, data });
}

function photo(background: string): Promise<Buffer> {
  return sharp({ create: { width: 1400, height: 900, channels: 3, background } })
    .withExif({ IFD0: { Artist: 'Ada Quay', Copyright: 'Harbour Ledger' } })
    .jpeg()
    .toBuffer();
}
