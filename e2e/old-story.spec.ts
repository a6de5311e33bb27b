import { publish } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { StoryPage } from './pages/story-page';

const AGE = /^This story is more than /;
const DAY = 24 * 60 * 60 * 1000;

test('a story says how long it takes to read, and where it is found on paper', async ({
  asReporter,
  asEditor,
  asReader,
  newsroom,
}) => {
  const paragraph = Array.from({ length: 100 }, () => 'harbour').join(' ');
  const story = await publish(
    { reporter: asReporter, editor: asEditor },
    { paragraphs: Array.from({ length: 7 }, () => paragraph) },
  );
  const page = new StoryPage(asReader);
  await page.open(story.path);
  await expect(page.article.getByText('3 min read', { exact: true })).toBeVisible();
  await expect(page.article.getByText(AGE)).toHaveCount(0);
  const address = page.article.getByText(`${newsroom.url}${story.path}`, { exact: true });
  await expect(address).toBeHidden();
  await asReader.emulateMedia({ media: 'print' });
  await expect(address).toBeVisible();
  await expect(asReader.getByRole('navigation')).toHaveCount(0);
});

test('an old story says so before it is read, in words that stay true, and a young one does not', async ({
  asReporter,
  asEditor,
  asReader,
  newsroom,
}) => {
  const story = await publish({ reporter: asReporter, editor: asEditor });
  const page = new StoryPage(asReader);
  const age = page.article.getByText(AGE);
  const publishedAt = (moment: Date) => newsroom.inDatabase('age-story', story.id, moment.toISOString());

  const almost = new Date(Date.now() - 364 * DAY);
  await publishedAt(almost);
  await expect(async () => {
    await page.open(story.path);
    await expect(page.article.locator('time').first()).toHaveAttribute('datetime', almost.toISOString(), {
      timeout: 100,
    });
  }).toPass();
  await expect(age).toHaveCount(0);

  await publishedAt(new Date('2019-03-03T14:05:00Z'));
  await expect(async () => {
    await page.open(story.path);
    await expect(age).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(age).toHaveText(/^This story is more than \d+ years old\.$/);
  await expect(page.article.getByText('It was published on 3 March 2019.')).toBeVisible();
  await asEditor.goto(story.path);
  await hasNoViolation(asEditor, 'an old story');
});

test('a page that is kept is drawn anew when its story has its birthday', async ({
  asReporter,
  asEditor,
  stranger,
  newsroom,
}) => {
  test.setTimeout(120_000);
  const story = await publish({ reporter: asReporter, editor: asEditor });
  const textOf = async () => (await stranger.get(story.path)).text();
  const soon = new Date(Date.now() + 20_000);
  const lastYear = new Date(soon);
  lastYear.setUTCFullYear(soon.getUTCFullYear() - 1);
  await newsroom.inDatabase('age-story', story.id, lastYear.toISOString());
  await expect.poll(textOf).toContain(lastYear.toISOString());
  expect(await textOf()).not.toContain('more than a year old');
  // Nobody touches it: its time has come.
  await expect.poll(textOf, { timeout: 40_000 }).toContain('This story is more than a year old.');
});
