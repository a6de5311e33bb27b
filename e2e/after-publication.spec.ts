import { publish } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { SecondPerson } from './pages/second-person';
import { StoryPage } from './pages/story-page';

test('a slip is fixed at once, a number is not, and somebody else looks at it', async ({
  asReporter,
  asEditor,
  asEditor2,
  asReader,
}) => {
  const desk = { reporter: asReporter, editor: asEditor };
  const story = await publish(desk, { paragraphs: ['The fery sails at 9 again.'] });
  const fixing = new SecondPerson(asEditor);
  await fixing.editor.open(story.id);

  const dialog = await fixing.fix('The ferry sails at 8 again.');
  await expect(dialog.getByRole('list', { name: 'Before this can happen' })).toHaveText(
    'This is no minor change. A number was changed: “9” became “8”.',
  );
  await hasNoViolation(asEditor, 'quick fix', '[role="dialog"]');
  await dialog.getByRole('textbox', { name: 'Words' }).fill('The ferry sails at 9 again.');
  await dialog.getByRole('button', { name: 'Publish fix' }).click();
  await expect(fixing.secondLook).toContainText('fixed this story quickly');
  await expect(asEditor.getByRole('button', { name: 'Looked at' })).toHaveCount(0);

  const page = new StoryPage(asReader);
  await page.open(story.path);
  await expect(page.article).toContainText('The ferry sails at 9 again.');
  await expect(page.changes).toHaveCount(0);

  const looking = new SecondPerson(asEditor2);
  await asEditor2.goto('/desk/calendar');
  await asEditor2
    .getByRole('list', { name: 'Second looks' })
    .getByRole('link', { name: story.headline })
    .click();
  await looking.editor.isOpen();
  await looking.editor.press('Looked at');
  await expect(looking.secondLook).toHaveCount(0);
});

test('a kill takes a second person, and leaves readers nothing but the words of the house', async ({
  asReporter,
  asEditor,
  asManaging,
  stranger,
}) => {
  const story = await publish({ reporter: asReporter, editor: asEditor });
  const asking = new SecondPerson(asManaging);
  await asking.editor.open(story.id);
  const words = 'We published this without proof, and apologise.';
  await asking.askForKill({ reason: 'No source stands by it.', words });
  await expect(asManaging.getByRole('button', { name: 'Confirm kill' })).toHaveCount(0);
  expect((await stranger.get(story.path)).status()).toBe(200);

  const confirming = new SecondPerson(asEditor);
  await confirming.editor.open(story.id);
  await expect(confirming.killAskedFor).toContainText(words);
  await hasNoViolation(asEditor, 'a kill that is asked for', 'main');
  await confirming.confirmKill();
  await confirming.editor.hasStatus('Killed');

  const gone = await stranger.get(story.path);
  expect(gone.status()).toBe(410);
  const html = await gone.text();
  expect(html).toContain(words);
  expect(html).toMatch(/<meta name="robots" content="noindex/);
  expect(html).not.toContain(story.headline);
  await asManaging.goto(story.path);
  await hasNoViolation(asManaging, 'a tombstone');
  for (const place of ['/', '/politics', '/feed.xml', '/sitemap/stories-1.xml'])
    expect(await (await stranger.get(place)).text()).not.toContain(story.path);
});
