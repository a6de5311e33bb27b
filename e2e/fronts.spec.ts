import type { Page } from '@playwright/test';
import { publish, rareWord } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { FrontDesk } from './pages/front-desk';
import { StoryEditor } from './pages/story-editor';

/** Four live stories, the oldest first. */
async function stories(people: { reporter: Page; editor: Page }): Promise<string[]> {
  const headlines = ['Anchor', 'Beacon', 'Cutter', 'Dinghy'].map((name) => `${name} ${rareWord()}`);
  for (const headline of headlines) await publish(people, { headline, section: 'World' });
  return headlines;
}

async function withdraw(page: Page, headline: string): Promise<void> {
  await page.goto(`/desk?q=${encodeURIComponent(headline)}`);
  await page.getByRole('link', { name: headline, exact: true }).click();
  const editor = new StoryEditor(page);
  await editor.pressWithReason('Withdraw', 'The source took it back.');
  await editor.hasStatus('Withdrawn');
}

const topOf = (page: Page) => page.getByRole('region', { name: 'Top stories' });

test('an editor arranges the front page by keys, launches it, and readers have it until it is rolled back', async ({
  asReporter,
  asEditor: page,
  asReader,
}) => {
  test.setTimeout(120_000);
  const [anchor = '', beacon = '', cutter = ''] = await stories({ reporter: asReporter, editor: page });
  const desk = new FrontDesk(page);

  await test.step('the page teaches the first step', async () => {
    await desk.open();
    await expect(page.getByRole('heading', { name: 'Nobody arranges this front' })).toBeVisible();
    await hasNoViolation(page, 'a front by the clock');
    await desk.begin();
    await expect(desk.container('Top')).toContainText('room for 3');
    await expect(desk.container('World')).toContainText('filled up from World');
  });

  await test.step('stories are found, placed and moved without a mouse', async () => {
    await page.getByRole('searchbox', { name: 'Search the published stories' }).fill(anchor);
    await expect(desk.stories.getByRole('status')).toHaveText('1 found');
    await page.getByRole('button', { name: `Add “${anchor}”` }).press('Enter');
    await page.getByRole('searchbox', { name: 'Search the published stories' }).fill('');
    await desk.add(beacon, 'Top');
    await desk.hasPlaced('Top', [anchor, beacon]);
    await desk.slot(beacon).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await desk.hasPlaced('Top', [beacon, anchor]);
    await expect(page.getByText(`“${beacon}” is 1 of 2 in Top.`)).toBeAttached();
    await expect(desk.slot(beacon)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(desk.slot(anchor)).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await desk.hasPlaced('Top', [beacon]);
    await desk.hasPlaced('Politics', [anchor]);
    await expect(desk.slot(anchor)).toBeFocused();
    await page.keyboard.press('Delete');
    await desk.hasPlaced('Politics', []);
    await page.keyboard.press('Control+z');
    await desk.hasPlaced('Politics', [anchor]);
    await desk.slot(anchor).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await desk.hasPlaced('Top', [beacon, anchor]);
  });

  await test.step('one gets a headline of this front', async () => {
    await desk.slot(beacon).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'On this front' });
    await dialog.getByLabel('Headline on this front').fill('The beacon is lit');
    await dialog.getByRole('radio', { name: 'No picture' }).check();
    await hasNoViolation(page, 'a story on a front', '[role="dialog"]');
    await dialog.getByRole('button', { name: 'Use here' }).click();
    await expect(desk.slot('The beacon is lit')).toBeVisible();
    await desk.isSaved();
    await hasNoViolation(page, 'a front that is arranged');
  });

  await test.step('readers have it from its launch on, and not before', async () => {
    await asReader.goto('/');
    await expect(topOf(asReader).getByRole('link').first()).not.toHaveText('The beacon is lit');
    const changes = await desk.launch();
    expect(changes).toContain(`“${beacon}” comes into Top.`);
    await asReader.reload();
    const links = topOf(asReader).getByRole('link');
    await expect(links.nth(0)).toHaveText('The beacon is lit');
    await expect(links.nth(1)).toHaveText(anchor);
    await expect(asReader.getByRole('link', { name: anchor })).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Launch', exact: true })).toBeDisabled();
  });

  await test.step('a withdrawn story leaves by itself, and its place is filled up', async () => {
    await withdraw(page, beacon);
    await asReader.reload();
    await expect(topOf(asReader).getByRole('link').first()).toHaveText(anchor);
    await expect(topOf(asReader).getByRole('article')).toHaveCount(3);
    await desk.open();
    await expect(desk.placed('Top')).toContainText('Not before readers: left the front by itself');
    await desk.slot('The beacon is lit').focus();
    await page.keyboard.press('Delete');
    await desk.add(cutter, 'Top');
    await desk.isSaved();
    await desk.launch();
    await asReader.reload();
    await expect(topOf(asReader).getByRole('link').nth(1)).toHaveText(cutter);
  });

  await test.step('an earlier launch comes back', async () => {
    await page.getByRole('button', { name: 'Roll back to launch 1' }).click();
    const dialog = page.getByRole('dialog', { name: 'Roll back to launch 1' });
    await dialog.getByRole('button', { name: 'Roll back' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('list', { name: 'Launches' }).getByRole('listitem').first()).toContainText(
      'Rolled back to launch 1',
    );
    await desk.hasPlaced('Top', [anchor]);
  });

  await test.step('a front without containers makes itself again', async () => {
    for (const name of ['Top', 'Politics', 'World', 'Culture']) {
      const container = page.getByRole('button', { name: `Change container ${name}`, exact: true });
      await container.click();
      await page.getByRole('menuitem', { name: 'Take off' }).click();
      await expect(container).toHaveCount(0);
    }
    await desk.isSaved();
    await desk.launch();
    await expect(page.getByText('This front makes itself')).toBeVisible();
  });
});

test('an editor drags stories to the front of a section', async ({
  asReporter,
  asEditor: page,
  asReader,
  visits,
}) => {
  test.setTimeout(120_000);
  const [, beacon = '', cutter = '', dinghy = ''] = await stories({ reporter: asReporter, editor: page });
  const desk = new FrontDesk(page);
  await desk.open('culture');
  await desk.begin();
  await desk.story(cutter).dragTo(desk.container('Top'));
  await desk.hasPlaced('Top', [cutter]);
  const first = desk.placed('Top').getByRole('listitem').first();
  await desk.story(dinghy).dragTo(first, { targetPosition: { x: 60, y: 4 } });
  await desk.hasPlaced('Top', [dinghy, cutter]);

  await page.getByRole('button', { name: 'Add a container' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a container' });
  await dialog.getByLabel('Kind').selectOption('List');
  await dialog.getByLabel('Title').fill('By the water');
  await dialog.getByLabel('Filled up from').selectOption('Nothing: only what is placed');
  await hasNoViolation(page, 'a new container', '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await desk.add(beacon, 'By the water');
  await desk.slot(cutter).dragTo(desk.placed('By the water').getByRole('listitem'), {
    targetPosition: { x: 60, y: 4 },
  });
  await desk.hasPlaced('By the water', [cutter, beacon]);
  await desk.isSaved();

  const [preview] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Preview' }).click(),
  ]);
  await expect(preview.getByRole('region', { name: 'By the water' }).getByRole('link')).toHaveText([
    cutter,
    beacon,
  ]);
  await expect(preview.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  const kept = await page.request.get('/desk/fronts/preview?front=culture');
  expect(kept.headers()['cache-control']).toContain('no-store');
  await preview.close();
  await asReader.goto('/culture');
  await expect(asReader.getByText('By the water')).toHaveCount(0);
  await desk.launch();
  await asReader.reload();
  await expect(topOf(asReader).getByRole('link').first()).toHaveText(dinghy);
  await expect(asReader.getByRole('region', { name: 'By the water' }).getByRole('link')).toHaveText([
    cutter,
    beacon,
  ]);
  const withScript = await visits.open();
  await withScript.goto('/culture');
  await hasNoViolation(withScript, 'a front of a section that editors have arranged');
});

test('two editors do not save over each other', async ({ asReporter, asEditor, asEditor2 }) => {
  const [anchor = '', beacon = ''] = await stories({ reporter: asReporter, editor: asEditor });
  const [mine, theirs] = [new FrontDesk(asEditor), new FrontDesk(asEditor2)];
  await mine.open('politics');
  await mine.begin();
  await mine.isSaved();
  await theirs.open('politics');
  await mine.add(anchor, 'Top');
  await mine.isSaved();
  await theirs.add(beacon, 'Top');
  const clash = asEditor2.getByRole('alert').filter({ hasText: 'Load their front, or keep yours' });
  await expect(clash).toContainText('Already changed by');
  await expect(theirs.save).toHaveText('Not saved');
  await expect(asEditor2.getByRole('button', { name: 'Launch', exact: true })).toBeDisabled();
  await clash.getByRole('button', { name: 'Load theirs' }).click();
  await theirs.hasPlaced('Top', [anchor]);
  await theirs.isSaved();
  await asEditor2.getByRole('button', { name: 'Undo' }).click();
  await theirs.hasPlaced('Top', [beacon]);
  await theirs.isSaved();
});

test('on a phone a front is arranged with the thumb', async ({ asReporter, asEditor: page }) => {
  const [anchor = '', beacon = ''] = await stories({ reporter: asReporter, editor: page });
  await page.setViewportSize({ width: 390, height: 844 });
  const desk = new FrontDesk(page);
  await desk.open('world');
  await desk.begin();
  await page.getByRole('button', { name: 'Add a story to Top' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search the published stories' })).toBeFocused();
  await desk.add(anchor, 'Top');
  await desk.add(beacon, 'Top');
  await desk.choose(beacon, /^Move up/);
  await desk.hasPlaced('Top', [beacon, anchor]);
  await desk.choose(anchor, /^Take out/);
  await desk.hasPlaced('Top', [beacon]);
  await desk.isSaved();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('a reporter arranges no front', async ({ asReporter: page, stranger }) => {
  await page.goto('/desk');
  await expect(page.getByRole('link', { name: 'Fronts' })).toHaveCount(0);
  for (const path of ['/desk/fronts', '/desk/fronts/preview']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(403);
    expect((await stranger.get(path)).headers().location).toContain('/sign-in');
  }
});
