import type { Page } from '@playwright/test';
import { type MadeStory, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { staff } from './fixtures/people';
import { expect, test } from './fixtures/test';
import { Colleagues } from './pages/colleagues';
import { StoryEditor } from './pages/story-editor';

const { reporter, editor } = staff.people;
const LONG = Array.from({ length: 40 }, (_, place) => `Paragraph ${place + 1} of a long evening.`);

/** What a colleague does has to be seen within this time. */
const SOON = { timeout: 3_000 };

test('two people in one story see where the other is, and one goes with the other', async ({
  asReporter,
  asEditor,
}) => {
  const story = await write(asReporter, { paragraphs: [] });
  const mine = new StoryEditor(asReporter);
  await mine.toEmptyLine();
  await mine.paste(LONG.join('\n\n'));
  await mine.isSaved();
  const theirs = new StoryEditor(asEditor);
  await theirs.open(story.id);
  const colleagues = new Colleagues(asEditor);

  await test.step('where a colleague is stands in the list, in words', async () => {
    await mine.headline.click();
    await colleagues.show();
    const person = colleagues.person(reporter.name);
    await expect(person).toContainText('in the headline', SOON);
    await mine.body.getByRole('paragraph').nth(2).click();
    await expect(person).toContainText('third paragraph', SOON);
    await mine.slug.focus();
    await expect(person).toContainText('in the slug', SOON);
    await hasNoViolation(asEditor, 'who is here');
  });

  await test.step('the page goes with the colleague who is followed, by keyboard', async () => {
    await colleagues.follow(reporter.name);
    await expect(colleagues.list).toBeHidden();
    await mine.body.getByRole('paragraph').last().click();
    await expect(theirs.body.getByText(LONG.at(-1) ?? '')).toBeInViewport(SOON);
    await expect(colleagues.following).toContainText('40th paragraph', SOON);
    await hasNoViolation(asEditor, 'following');
    await mine.headline.click();
    await expect(theirs.headline).toBeInViewport(SOON);
  });

  await test.step('until one goes one’s own way', async () => {
    await asEditor.keyboard.press('Escape');
    await expect(colleagues.following).toBeHidden();
    await mine.body.getByRole('paragraph').last().click();
    await colleagues.show();
    await expect(colleagues.person(reporter.name)).toContainText('40th paragraph', SOON);
    await expect(theirs.headline).toBeInViewport();
  });
});

test('details are live: a colleague’s are seen at once, and what both type is decided by one of them', async ({
  asReporter,
  asEditor,
}) => {
  const { mine, theirs } = await open(asReporter, asEditor);

  await test.step('another section, and the colleague’s status', async () => {
    await theirs.chooseSection('World');
    await expect(mine.section.locator('option:checked')).toHaveText('World', SOON);
    await theirs.addTags(['Harbour']);
    await expect(asReporter.getByRole('button', { name: 'Remove Harbour' })).toBeVisible(SOON);
  });

  await test.step('a slug that is being typed stays under the hands', async () => {
    await mine.slug.fill('mine');
    await theirs.typeSlug('theirs');
    await expect(asReporter.getByText(`${editor.name} has set this to “theirs”`)).toBeVisible(SOON);
    await expect(mine.slug).toHaveValue('mine');
  });

  const clash = asReporter.getByRole('alert').filter({ hasText: `${editor.name} changed the slug` });
  await test.step('both values are shown, with who set the other one', async () => {
    await mine.slug.press('Enter');
    await expect(clash.getByRole('definition')).toHaveText(['theirs', 'mine']);
    await expect(mine.slug).toHaveValue('theirs');
    await hasNoViolation(asReporter, 'two values of one detail');
  });

  await test.step('and one press decides', async () => {
    await clash.getByRole('button', { name: 'Use mine' }).click();
    await expect(clash).toBeHidden();
    await expect(theirs.slug).toHaveValue('mine', SOON);
  });
});

test('while the database refuses the text it is not saved, says why, and is saved by itself afterwards', async ({
  asReporter,
  newsroom,
}) => {
  const { id } = await write(asReporter);
  const editing = new StoryEditor(asReporter);
  await newsroom.inDatabase('refuse-updates', id, 'refuse');
  await editing.addParagraph('Written while the disk was full.');
  await expect(editing.save).toHaveText('Not saved');
  const reason = asReporter.getByText('The newsroom’s database did not take the text.');
  await expect(reason).toBeInViewport();

  await test.step('and goes on saying so while it tries again', async () => {
    const said = await statesDuring(asReporter, async () => {
      for (const word of ['More', 'and', 'more.']) {
        const refused = asReporter.waitForEvent('websocket');
        await asReporter.keyboard.type(` ${word}`);
        await refused;
      }
    });
    expect(said).toEqual([]);
  });

  await newsroom.inDatabase('refuse-updates', id, 'take');
  await expect(editing.save).toHaveText('Saved', { timeout: 20_000 });
  await expect(reason).toBeHidden();
  const stored = await asReporter.request.get(`/api/stories/${id}`);
  expect(JSON.stringify(await stored.json())).toContain('Written while the disk was full. More and more.');
});

async function open(asReporter: Page, asEditor: Page) {
  const story: MadeStory = await write(asReporter);
  const theirs = new StoryEditor(asEditor);
  await theirs.open(story.id);
  return { mine: new StoryEditor(asReporter), theirs };
}

/** What the status line says anew while something is done. */
async function statesDuring(page: Page, work: () => Promise<void>): Promise<string[]> {
  const watched = await page.getByRole('status').evaluateHandle((status) => {
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    return said;
  });
  await work();
  return watched.jsonValue();
}
