import { publish, rareWord, revise } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test('readers have the old text until a correction is published, then the new one with its note and day', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  const desk = { reporter: asReporter, editor: asEditor };
  const story = await publish(desk, { paragraphs: ['The ferry sails at six.'] });
  const addition = `It sails at seven ${rareWord()}.`;
  const deciding = await revise(desk, story.id, addition);

  const page = new StoryPage(asReader);
  await page.open(story.path);
  await expect(page.article).not.toContainText(addition);

  await test.step('a correction without a note is refused in the dialog', async () => {
    await deciding.pressPublishUpdate({ kind: 'Correction' });
    const dialog = deciding.dialog('Publish update');
    await expect(dialog.getByRole('alert')).toHaveText('Write the note that readers will see.');
    await page.page.reload();
    await expect(page.article).not.toContainText(addition);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  const note = 'An earlier version gave the wrong hour.';
  await deciding.pressPublishUpdate({ kind: 'Correction', note });
  await deciding.hasStatus('Published');
  await page.page.reload();
  await expect(page.article).toContainText(addition);
  await expect(page.changes).toContainText('Correction');
  await expect(page.changes).toContainText(note);
  await expect(page.changes.locator('time[datetime]')).toBeVisible();
  await expect(page.article.getByText(/^Updated/).locator('time[datetime]')).toBeVisible();
  await expect(page.article.getByRole('link', { name: 'This story has been corrected' })).toBeVisible();
  expect(await page.jsonLd()).toMatchObject({ correction: [{ '@type': 'CorrectionComment', text: note }] });
});

test('a minor change needs no note, and readers see none', async ({ asReporter, asEditor, asReader }) => {
  const desk = { reporter: asReporter, editor: asEditor };
  const story = await publish(desk);
  const deciding = await revise(desk, story.id, 'A comma, more or less.');
  await deciding.pressPublishUpdate({ kind: 'Minor' });
  await deciding.hasStatus('Published');
  const page = new StoryPage(asReader);
  await page.open(story.path);
  await expect(page.article).toContainText('A comma, more or less.');
  await expect(page.changes).toHaveCount(0);
  await expect(page.article.getByText(/^Updated/)).toHaveCount(0);
});

test('a story that moves to another address leads its readers on', async ({
  asReporter,
  asEditor,
  stranger,
}) => {
  const desk = { reporter: asReporter, editor: asEditor };
  const story = await publish(desk);
  const writing = new StoryEditor(asReporter);
  await writing.open(story.id);
  await writing.press('Revise');
  await writing.hasStatus('Draft');
  const slug = `moved-${rareWord()}`;
  await writing.typeSlug(slug);
  await writing.press('Submit for review');
  await writing.hasStatus('In review');
  const deciding = new StoryEditor(asEditor);
  await deciding.open(story.id);
  await deciding.press('Approve');
  await deciding.hasStatus('Approved');
  await deciding.pressPublishUpdate({ kind: 'Minor' });
  await deciding.hasStatus('Published');

  const old = await stranger.get(story.path);
  expect(old.status()).toBe(308);
  expect(old.headers().location).toMatch(new RegExp(`/politics/${slug}$`));
  expect((await stranger.get(`/politics/${slug}`)).status()).toBe(200);
});
