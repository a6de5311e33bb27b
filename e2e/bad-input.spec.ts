import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish, rareWord, submit, typeStory, write } from './deeds/stories';
import { staff } from './fixtures/people';
import { UNDATED_POST } from './fixtures/platform';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { SignInPage } from './pages/sign-in-page';
import { StoryEditor } from './pages/story-editor';

test('a text file that calls itself a photo is refused in one sentence, and the story stays as it was', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  await dialog.give({ name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Only words.') });
  await expect(dialog.refusal).toHaveText(
    'This file is not a photo; use a JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF file.',
  );
  await dialog.close.click();
  await expect(editor.body).toHaveText('It rained.');
  await editor.isSaved();
});

test('a photo of 60 MB is refused with its size, by the page and by the server', async ({
  asReporter,
  newsroom,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  const folder = await mkdtemp(join(tmpdir(), 'galley-e2e-photo-'));
  const path = join(folder, 'panorama.jpg');
  const file = await open(path, 'w');
  await file.truncate(60 * 1024 * 1024);
  await file.close();
  await dialog.give(path);
  await expect(dialog.refusal).toHaveText('Photos may be at most 50 MB; this one is 60 MB.');
  await rm(folder, { recursive: true });

  const answer = await asReporter.request.post('/api/photos', {
    headers: { origin: newsroom.url, 'x-file-name': 'panorama.jpg' },
    data: Buffer.alloc(60 * 1024 * 1024),
  });
  expect(answer.status()).toBe(413);
  expect(await answer.json()).toMatchObject({ code: 'too_large' });
});

test('an address that is no post is refused; one that cannot be fetched is typed by hand', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const dialog = await editor.openPostDialog();
  for (const address of [
    'https://127.0.0.1/name/status/1',
    'https://example.org/a-page',
    'file:///etc/passwd',
  ]) {
    await dialog.ask(address);
    await expect(dialog.refusal).toContainText('This is not the address of a post');
    await expect(dialog.insert).toBeDisabled();
  }

  await dialog.ask('https://x.com/nobody/status/404404404');
  await expect(dialog.refusal).toContainText('may be deleted or protected');
  await dialog.typeByHand({
    author: 'Nobody At All',
    handle: '@nobody',
    text: 'Read it before it is gone.',
    postedOn: '11 April 2018',
  });
  await dialog.insert.click();
  await expect(editor.body).toContainText('Read it before it is gone.');
  await expect(editor.body).toContainText('@nobody');
  await editor.isSaved();
});

test('a post that the platform gives in part is completed by hand, not typed again', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const dialog = await editor.openPostDialog();
  const field = (name: string) => dialog.dialog.getByRole('textbox', { name, exact: true });
  await dialog.ask(UNDATED_POST.url);
  await expect(dialog.refusal).toHaveText('X did not give the date; type the post by hand.');
  await expect(field('Author')).toHaveValue(UNDATED_POST.author);
  await expect(field('Handle')).toHaveValue(UNDATED_POST.handle);
  await expect(field('Text')).toHaveValue(UNDATED_POST.text);
  await expect(field('Posted on')).toBeFocused();

  // Asked once more, the platform does not overwrite what a person corrected.
  await field('Author').fill('The Harbour Office');
  await dialog.fetch.click();
  await expect(dialog.insert).toBeEnabled();
  await expect(field('Author')).toHaveValue('The Harbour Office');
  await field('Posted on').fill('11 April 2018');
  await field('Posted on').press('Enter');
  await expect(dialog.dialog).toHaveCount(0);
  await expect(editor.body).toContainText(UNDATED_POST.text);
  await expect(editor.body).toContainText('The Harbour Office');
  await editor.isSaved();
});

test('a slug that another story has is refused with a sentence, and the old one stays', async ({
  asReporter,
  asEditor,
}) => {
  const first = await publish({ reporter: asReporter, editor: asEditor });
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const taken = first.path.split('/').at(-1) ?? '';
  await editor.slug.fill(taken);
  await editor.slug.press('Enter');
  await expect(editor.refusal).toHaveText(`The slug “${taken}” is taken in this section. Choose another.`);
  await editor.typeSlug(`free-${rareWord()}`);
  await expect(editor.refusal).toHaveCount(0);
});

test('a photo without a credit keeps a story from being approved, and the guard says so', async ({
  asReporter,
  asEditor,
}) => {
  const { fileName, read } = reference.photo;
  const { id } = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  await dialog.give({ name: fileName, mimeType: 'image/jpeg', buffer: await read() });
  await editor.setPart('Credit', '');
  await editor.isSaved();
  await editor.press('Submit for review');
  await editor.hasStatus('In review');

  const desk = new StoryEditor(asEditor);
  await desk.open(id);
  await desk.press('Approve');
  await expect(desk.unmet).toHaveText([/credit/i]);
  await desk.hasStatus('In review');
});

test('a story with nothing in it is told all that is missing at once', async ({ asReporter, asEditor }) => {
  const { id } = await submit(asReporter, { headline: 'Empty', paragraphs: [] });
  const desk = new StoryEditor(asEditor);
  await desk.open(id);
  await desk.press('Approve');
  await expect(desk.unmet.filter({ hasText: 'its body is empty' })).toHaveCount(1);
});

test('a session that ends while somebody types leaves the text on the page, and it is saved after signing in', async ({
  visits,
  newsroom,
}) => {
  const page = await visits.open();
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.signInAs('stringer');
  await page.waitForURL('**/desk');
  const { id } = await typeStory(page);
  const editor = new StoryEditor(page);
  await editor.toEmptyLine();
  const typing = page.keyboard.type('and on '.repeat(40), { delay: 25 });
  await newsroom.inDatabase('end-sessions', staff.people.stringer.email);
  await typing;

  const layer = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(layer).toBeVisible();
  // Beneath the layer nothing can be reached; the text stands there all the same.
  const line = editor.page.getByLabel('Story body').getByRole('paragraph', { includeHidden: true }).last();
  const kept = ((await line.textContent()) ?? '').trim();
  expect(kept).toContain('and on and on');
  await new SignInPage(page, layer).signInAs('stringer');
  await expect(layer).toHaveCount(0);
  await editor.isSaved();
  await expect(editor.body).toContainText(kept);

  const stored = await page.request.get(`/api/stories/${id}`);
  expect(JSON.stringify(await stored.json())).toContain(kept);
});
