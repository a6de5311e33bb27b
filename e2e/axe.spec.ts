import { publish, rareWord, revise, submit, takeToReaders, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { Sections } from './pages/sections';
import { SignInPage } from './pages/sign-in-page';
import { StoryEditor } from './pages/story-editor';

const YEAR = new Date().getUTCFullYear();
const MONTH = `/archive/${new Date().toISOString().slice(0, 7).replace('-', '/')}`;
/** Where readers look for stories. */
const FOUND = ['/search', '/search?q=harbour', '/search?q=xylophone', '/archive', `/archive/${YEAR}`, MONTH];

test('the paper', async ({ asReporter, asEditor, visits }) => {
  test.setTimeout(120_000);
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await withPhoto(editor);
  await editor.addQuote({ paragraphs: ['We are on it.'], attribution: 'The harbour master' });
  const tag = `Axe ${rareWord()}`;
  await editor.addTags([tag]);
  await takeToReaders({ reporter: asReporter, editor: asEditor }, { id: editor.storyId });
  const path = await asEditor.getByRole('link', { name: /^\/politics\// }).textContent();

  const page = await visits.open();
  const tagPath = `/tag/${tag.toLowerCase().replace(' ', '-')}`;
  for (const address of [
    '/',
    '/politics',
    path ?? '',
    '/author/the-reporter',
    tagPath,
    ...FOUND,
    '/nothing/here',
  ]) {
    await page.goto(address);
    await hasNoViolation(page, address);
  }
});

test('what readers get of a story beside its page', async ({ asReporter, asEditor, visits }) => {
  test.setTimeout(120_000);
  const desk = { reporter: asReporter, editor: asEditor };
  const story = await publish(desk, { paragraphs: ['The ferry sails at six.'] });
  const editor = await revise(desk, story.id, 'It carries cars.');
  await editor.pressPublishUpdate({ kind: 'Correction', note: 'An earlier version left out the cars.' });
  await editor.hasStatus('Published');

  const page = await visits.open();
  await page.goto(`${story.path}/history/1-2`);
  await expect(page.getByRole('main').locator('ins', { hasText: 'It carries cars.' })).toBeVisible();
  await hasNoViolation(page, 'the comparison of two versions');
  await page.goto(`${story.path}/report/sent`);
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await hasNoViolation(page, 'the thanks for a report');
  await editor.pressWithReason('Withdraw', 'The source took it back.');
  await editor.hasStatus('Withdrawn');
  expect((await page.goto(story.path))?.status()).toBe(410);
  await hasNoViolation(page, 'a withdrawn story');
});

test('the door', async ({ visits }) => {
  const page = await visits.open();
  const signIn = new SignInPage(page);
  await signIn.open();
  await hasNoViolation(page, 'sign-in');
  await signIn.signInAs('dismissed');
  await expect(signIn.refusal).toBeVisible();
  await hasNoViolation(page, 'sign-in refused');
});

test('the board', async ({ asReporter, asEditor }) => {
  await publish({ reporter: asReporter, editor: asEditor });
  await submit(asReporter);
  const board = new Board(asReporter);
  await board.open();
  await expect(asReporter.getByRole('list', { name: 'Stories' })).toBeVisible();
  await hasNoViolation(asReporter, 'board');
  await asReporter.goto('/desk?q=nothing-has-these-words');
  await hasNoViolation(asReporter, 'board without a match');
});

test('the story editor and its dialogs', async ({ asReporter, asEditor }) => {
  test.setTimeout(120_000);
  const { id } = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await withPhoto(editor);
  await editor.addQuote({ paragraphs: ['We are on it.'], attribution: 'The harbour master' });
  await hasNoViolation(asReporter, 'story editor');
  for (const panel of ['Checks', 'History'] as const) {
    await editor.showPanel(panel);
    await hasNoViolation(asReporter, `panel ${panel}`);
  }

  await editor.insert.click();
  await expect(asReporter.getByRole('menu')).toBeVisible();
  // A menu is drawn outside every landmark; it belongs to its button for as long as it is open.
  await hasNoViolation(asReporter, 'insert menu', '[role="menu"]');
  await asReporter.keyboard.press('Escape');
  const photo = await editor.openPhotoDialog();
  await expect(photo.dialog.getByRole('listitem').first()).toBeVisible();
  await hasNoViolation(asReporter, 'photo dialog');
  await photo.close.click();
  const post = await editor.openPostDialog();
  await post.ask('https://x.com/nobody/status/404404404');
  await expect(post.refusal).toBeVisible();
  await hasNoViolation(asReporter, 'post dialog by hand');
  await asReporter.keyboard.press('Escape');
  await editor.press('Submit for review');
  await editor.hasStatus('In review');

  const desk = new StoryEditor(asEditor);
  await desk.open(id);
  await desk.press('Request changes');
  await expect(desk.dialog('Request changes')).toBeVisible();
  await hasNoViolation(asEditor, 'dialog for a reason');
});

test('preview, history, photos', async ({ asReporter }) => {
  const { id } = await write(asReporter);
  for (const address of [
    `/desk/stories/${id}/preview`,
    `/desk/stories/${id}/history`,
    '/desk/stories/new',
    '/desk/photos',
    '/desk/nothing-here',
  ]) {
    await asReporter.goto(address);
    await hasNoViolation(asReporter, address);
  }
});

test('people, settings, the own account', async ({ asAdmin }) => {
  test.setTimeout(120_000);
  for (const address of [
    '/desk',
    '/desk/account',
    '/desk/people',
    '/desk/people/new',
    '/desk/people/guests/new',
    '/desk/settings',
  ]) {
    await asAdmin.goto(address);
    await hasNoViolation(asAdmin, address);
  }
  await asAdmin.goto('/desk/people');
  await asAdmin.getByRole('link', { name: reference.byline.name }).click();
  await expect(asAdmin.getByRole('heading', { level: 1, name: reference.byline.name })).toBeVisible();
  await hasNoViolation(asAdmin, 'a person');
});

test('the dialogs of the sections', async ({ asAdmin }) => {
  const sections = new Sections(asAdmin);
  await sections.open();
  await sections.add.click();
  await hasNoViolation(asAdmin, 'a new section');
  await sections.send('Add section', { name: 'Politics' });
  await expect(sections.refusal).toBeVisible();
  await hasNoViolation(asAdmin, 'a new section refused');
  await asAdmin.keyboard.press('Escape');
  await sections.deed('Remove', 'World').click();
  await expect(sections.dialog).toBeVisible();
  await hasNoViolation(asAdmin, 'removing a section');
});

async function withPhoto(editor: StoryEditor): Promise<void> {
  const { fileName, read, alt } = reference.photo;
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  await dialog.give({ name: fileName, mimeType: 'image/jpeg', buffer: await read() });
  await editor.setPart('Alt text', alt);
  await editor.isSaved();
}
