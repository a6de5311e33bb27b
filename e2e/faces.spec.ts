import type { Page } from '@playwright/test';
import { writeWithPhoto } from './deeds/photo-story';
import { takeToReaders } from './deeds/stories';
import { expect, test } from './fixtures/test';

const TELEPHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };

test('a telephone has the photo before the faces, and both at once from its second page on', async ({
  asReporter,
  asEditor,
  visits,
}) => {
  const story = await writeWithPhoto(asReporter);
  await takeToReaders({ reporter: asReporter, editor: asEditor }, story);

  await test.step('the first page: the faces come last, and nothing moves', async () => {
    const page = await visits.open(TELEPHONE);
    await watchShifts(page);
    const first = await visit(page, story.path);
    expect(first.shownIn).toBe('the system');
    expect(first.asked.lastIndexOf('image')).toBeLessThan(first.asked.indexOf('font'));
    expect(first.asked.lastIndexOf('image')).toBeLessThan(first.asked.indexOf('script'));
    expect(await isSetInOurFaces(page)).toBe(true);
    expect(await shiftsOf(page)).toBe(0);

    const second = await visit(page, '/');
    expect(second.shownIn).toBe('our faces');
    const again = await visit(page, story.path);
    expect(again.shownIn).toBe('our faces');
    expect(await shiftsOf(page)).toBe(0);
  });

  await test.step('without a script they come as soon as they are needed', async () => {
    const page = await visits.open({ ...TELEPHONE, javaScriptEnabled: false });
    const fetched = page.waitForResponse(/newsreader_headline.*woff2/);
    await page.goto(story.path);
    expect((await fetched).ok()).toBe(true);
  });

  await test.step('a wide window fetches them with the page', async () => {
    const page = await visits.open({ viewport: { width: 1440, height: 900 } });
    expect((await visit(page, story.path)).shownIn).toBe('our faces');
  });
});

/** Goes there and waits for all faces; tells in what order things were asked for, and what the page was set in when it had loaded. */
async function visit(page: Page, path: string): Promise<{ asked: string[]; shownIn: string }> {
  const asked: string[] = [];
  const note = (request: { resourceType(): string }) => asked.push(request.resourceType());
  page.on('request', note);
  await page.goto(path);
  const shownIn = await page.evaluate(() =>
    document.documentElement.dataset.faces === 'later' ? 'the system' : 'our faces',
  );
  await expect.poll(() => page.evaluate(() => localStorage.faces)).toBe('kept');
  await expect(page.locator(':root')).not.toHaveAttribute('data-faces');
  page.off('request', note);
  return { asked, shownIn };
}

function isSetInOurFaces(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.fonts.check('560 1em Newsreader') && document.fonts.status === 'loaded',
  );
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = window as unknown as { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((list) => {
      // The standard types do not know this entry.
      for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Of the page that is open, in thousandths. */
async function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.round((window as unknown as { shifts: number }).shifts * 1000));
}
