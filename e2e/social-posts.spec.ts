import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { takeToReaders, write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { GRAN_POST, QUAY_POST, SLOW_POST } from './fixtures/post-host';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

test('posts are kept with their pictures, links and quoted posts, and outlive their platform', async ({
  asReporter,
  asEditor,
  asReader,
  platform,
  stranger,
}) => {
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  await editor.paste(QUAY_POST.address);
  await expect(editor.body.getByText('Water over the wall again')).toBeVisible();
  await expect(asReporter.getByRole('dialog')).toHaveCount(0);

  const dialog = await editor.openPostDialog();
  await expect(dialog.url).toBeFocused();
  await asReporter.keyboard.type(GRAN_POST.address);
  await asReporter.keyboard.press('Enter');
  await expect(dialog.dialog.getByText(GRAN_POST.text)).toBeVisible();
  await expect(dialog.insert).toBeEnabled();
  expect(await violationsOn(asReporter)).toEqual([]);
  await asReporter.keyboard.press('Enter');
  await expect(dialog.dialog).toHaveCount(0);
  await expect(editor.body.getByText(GRAN_POST.text)).toBeVisible();
  const picture = editor.body.getByRole('img', { name: QUAY_POST.alt });
  const source = (await picture.getAttribute('src')) ?? '';
  expect((await stranger.get(source)).status(), 'before it is published').toBe(404);
  await publishIt(asReporter, asEditor, story.id);

  platform.isDown = true;
  try {
    await asReader.goto(story.path);
    const quay = asReader.getByRole('figure').filter({ hasText: QUAY_POST.handle });
    await expect(quay).toContainText(QUAY_POST.author);
    await expect(quay).toContainText(QUAY_POST.text);
    await expect(quay.getByRole('link', { name: 'kelmouth.example/tide' })).toHaveAttribute(
      'href',
      QUAY_POST.link,
    );
    await isLoaded(quay.getByRole('img', { name: QUAY_POST.alt }));
    await expect(quay).toContainText('1,204 likes when archived');
    await expect(quay.locator('time[datetime="2026-02-28T09:30:00.000Z"]')).toBeVisible();
    const quoted = quay.getByRole('region', {
      name: `The post that it quotes by ${QUAY_POST.quoted.author}`,
    });
    await expect(quoted.locator('[dir="rtl"]')).toHaveText(QUAY_POST.quoted.text);

    const gran = asReader.getByRole('figure').filter({ hasText: GRAN_POST.handle });
    await expect(gran).toContainText(`Content warning by the author: ${GRAN_POST.warning}`);
    await expect(gran.getByRole('link', { name: GRAN_POST.tag })).toHaveAttribute('rel', 'nofollow noopener');
    await expect(gran.getByRole('region')).toContainText(GRAN_POST.answered);
    await isLoaded(gran.getByRole('img', { name: /^Picture in the post by Odile/ }));
    await expect(gran.getByRole('link', { name: 'View the original post on Mastodon' })).toHaveAttribute(
      'href',
      GRAN_POST.address,
    );
    expect((await stranger.get(source)).status(), 'while it is published').toBe(200);
    const desk = new StoryEditor(asEditor);
    await desk.pressWithReason('Withdraw', 'It was wrong.');
    await desk.hasStatus('Withdrawn');
    expect((await stranger.get(source)).status(), 'after it was withdrawn').toBe(404);
  } finally {
    platform.isDown = false;
  }
});

test('a post that nobody gives is typed by hand, with a screenshot that only the desk sees', async ({
  asReporter,
  asEditor,
  visits,
  stranger,
}) => {
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const dialog = await editor.openPostDialog();
  await dialog.ask('https://www.instagram.com/p/C8xYz12/');
  await expect(dialog.refusal).toContainText('Instagram does not let others keep its posts');
  await dialog.typeByHand({
    author: 'Harbour Office',
    handle: '@harbour_office',
    text: 'The north ferry leaves from the south quay today.',
    postedOn: '28 February 2026',
  });
  const drawn = sharp({ create: { width: 320, height: 200, channels: 3, background: '#123456' } });
  await dialog.screenshot.setInputFiles({
    name: 'screen.png',
    mimeType: 'image/png',
    buffer: await drawn.png().toBuffer(),
  });
  expect(await violationsOn(asReporter)).toEqual([]);
  await dialog.insert.click();
  await expect(dialog.dialog).toHaveCount(0);
  const evidence = editor.body.getByRole('link', { name: 'Screenshot of the post' });
  const address = (await evidence.getAttribute('href')) ?? '';
  expect((await asReporter.request.get(address)).status()).toBe(200);
  await publishIt(asReporter, asEditor, story.id);

  const reader = await visits.open();
  await reader.goto(story.path);
  const figure = reader.getByRole('figure').filter({ hasText: '@harbour_office' });
  await expect(figure).toContainText('The north ferry leaves');
  await expect(figure.getByRole('img')).toHaveCount(0);
  expect(await reader.content()).not.toContain(address);
  expect((await stranger.get(address)).status()).toBe(404);
  expect(await violationsOn(reader)).toEqual([]);
});

test('a platform that never answers can be called off, and holds up nothing meanwhile', async ({
  asReporter,
  platform,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const dialog = await editor.openPostDialog();
  await dialog.ask(SLOW_POST.address);
  await expect(dialog.dialog.getByText('Asking the platform')).toBeVisible();
  await expect.poll(() => platform.waiting()).toBe(1);
  await asReporter.keyboard.press('Escape');
  await expect(dialog.dialog).toHaveCount(0);
  await expect.poll(() => platform.waiting(), 'the question is taken back').toBe(0);
  await editor.addParagraph('Written while a platform was silent.');
  await editor.isSaved();
});

async function isLoaded(picture: Locator): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
}

async function publishIt(reporter: Page, editor: Page, storyId: string): Promise<void> {
  const mine = new StoryEditor(reporter);
  await mine.isSaved();
  await takeToReaders({ reporter, editor }, { id: storyId });
}
