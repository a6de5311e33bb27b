import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { Sessions } from '../e2e/fixtures/sessions';
import { Board } from '../e2e/pages/board';
import type { StoryEditor } from '../e2e/pages/story-editor';
import type { PhotoCard } from '../newsroom/photo-card';
import { measureDarkroom } from './darkroom';
import { keyFrames } from './key-press';
import { photoOf24Megapixels } from './large-photo';
import { atMost, percentile, type Row, reported } from './row';
import { savesSeen, watchSaves } from './save-watch';

/** A photo of 24 megapixels, from the moment it is chosen; the process it is drawn in; and typing meanwhile. */
export async function measurePhotos(browser: Browser, siteUrl: string): Promise<Row[]> {
  const photo = await photoOf24Megapixels();
  const storageState = await new Sessions(browser, siteUrl).of('reporter');
  const context = await browser.newContext({ baseURL: siteUrl, storageState });
  await watchSaves(context);
  await context.addInitScript({ path: join(import.meta.dirname, 'key-frames.page.js') });
  const page = await context.newPage();
  const rows = [
    reported('24 megapixels: size of the JPEG', photo.length / 1024 / 1024, 'MB'),
    ...(await measureDarkroom(photo)),
    ...(await measureUpload(page, photo)),
    ...(await measureTyping(page, photo, siteUrl)),
  ];
  await context.close();
  return rows;
}

async function measureUpload(page: Page, buffer: Buffer): Promise<Row[]> {
  const editor = await newStory(page);
  // The first photo of a newsroom also starts the process that opens it.
  await post(page, buffer);
  const dialog = await editor.openPhotoDialog();
  // By its path: handing ten megabytes to the browser takes a while that no reporter waits.
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const path = join(folder, 'large.jpg');
  await writeFile(path, buffer);
  const startedAt = performance.now();
  await dialog.give(path);
  const picture = editor.body.locator('figure img');
  await picture.evaluate(drawn);
  const visible = performance.now() - startedAt;
  await expect(picture).toHaveAttribute('src', /^\/media\//, { timeout: 60_000 });
  const seen = performance.now() - startedAt;
  await expect(picture).toHaveAttribute('src', /\/960\.jpg$/, { timeout: 60_000 });
  const replaced = performance.now() - startedAt;
  await rm(folder, { recursive: true });
  return [
    atMost('24-megapixel JPEG: block visible', visible / 1000, 1, 's'),
    reported('… to the newsroom’s own picture in its place', seen / 1000, 's'),
    reported('… to the larger picture in its place', replaced / 1000, 's'),
  ];
}

/**
 * Settles with the frame in which a picture is drawn. In the page, for a poll from here would add its own pause; without a
 * named function inside, which the compiler would have call something that no page has.
 */
async function drawn(picture: Element): Promise<void> {
  while (!(picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0))
    await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

const WORDS = 'the ferry leaves at six whatever the wind says '.repeat(3);

/** In milliseconds: a key that shows a frame later than before is a change that somebody sees. */
const FRAME = 1000 / 60;

/**
 * How long a key waits for its frame and the newsroom takes to confirm what is typed, without photos and while it draws
 * one after the other.
 */
async function measureTyping(page: Page, photo: Buffer, siteUrl: string): Promise<Row[]> {
  const editor = await newStory(page);
  const type = async () => {
    const before = { saves: (await savesSeen(page)).length, frames: (await keyFrames(page)).length };
    await page.keyboard.type(WORDS, { delay: 125 });
    await editor.isSaved();
    return {
      saved: percentile((await savesSeen(page)).slice(before.saves), 0.95),
      shown: percentile((await keyFrames(page)).slice(before.frames), 0.95),
    };
  };
  await editor.toEmptyLine();
  const alone = await type();
  // Not by the page that types: what is measured is the newsroom, not this browser's upload.
  const drawing = keepDrawing(page, photo, siteUrl);
  const meanwhile = await type();
  await drawing.stop();
  return [
    reported('save confirmed, p95, no photo', alone.saved, 'ms'),
    atMost('save confirmed, p95, while photos are drawn', meanwhile.saved, 250, 'ms'),
    reported('key to its frame, p95, no photo', alone.shown, 'ms'),
    atMost('key to its frame, p95, while photos are drawn', meanwhile.shown, alone.shown + FRAME, 'ms'),
  ];
}

function keepDrawing(page: Page, photo: Buffer, siteUrl: string): { stop(): Promise<void> } {
  let isOver = false;
  const work = (async () => {
    while (!isOver) {
      const { id } = await post(page, photo, siteUrl);
      await expect
        .poll(async () => (await (await page.request.get(`/api/photos/${id}`)).json()).view.drawing ?? null, {
          timeout: 120_000,
        })
        .toBeNull();
    }
  })();
  return {
    async stop() {
      isOver = true;
      await work;
    },
  };
}

async function post(page: Page, data: Buffer, origin = new URL(page.url()).origin): Promise<PhotoCard> {
  const response = await page.request.post('/api/photos', {
    headers: { origin, 'x-file-name': 'large.jpg' },
    data,
  });
  if (!response.ok()) throw new Error(`The photo was refused: ${await response.text()}`);
  return (await response.json()).value;
}

async function newStory(page: Page): Promise<StoryEditor> {
  const board = new Board(page);
  await board.open();
  const editor = await board.start();
  await editor.toEmptyLine();
  return editor;
}
