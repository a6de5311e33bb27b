import { typeStory, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { HistoryPage } from './pages/history-page';
import { StoryEditor } from './pages/story-editor';

for (const width of [1440, 390]) {
  test(`a version is read as it will be set, and its photo keeps to the page, ${width} wide`, async ({
    asReporter,
  }) => {
    const { id } = await typeStory(asReporter, { paragraphs: ['It rained.'] });
    const editor = new StoryEditor(asReporter);
    await editor.toEmptyLine();
    const dialog = await editor.openPhotoDialog();
    const { fileName, read, alt } = reference.photo;
    await dialog.give({ name: fileName, mimeType: 'image/jpeg', buffer: await read() });
    await editor.setPart('Alt text', alt);
    await editor.isSaved();
    await editor.press('Submit for review');
    await editor.hasStatus('In review');

    await asReporter.setViewportSize({ width, height: 900 });
    const history = new HistoryPage(asReporter);
    await history.open(id, '?version=2');
    const version = history.version(2);
    const photo = version.getByRole('img', { name: alt });
    await photo.scrollIntoViewIfNeeded();
    await expect(photo).toHaveJSProperty('complete', true);
    expect(await asReporter.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const [sheet, picture] = [await version.boundingBox(), await photo.boundingBox()];
    expect(picture?.width).toBeLessThanOrEqual(sheet?.width ?? 0);

    await history.showTimeline();
    await history.line(1).click();
    await expect(asReporter.getByText('Nothing had been written by then.')).toBeVisible();
  });
}

test('what changed since a version is seen word by word, gone through by keys, and has an address', async ({
  asReporter,
}) => {
  const { id } = await write(asReporter, {
    headline: 'Bridge shut',
    paragraphs: ['The bridge is shut.', 'Boats wait outside.', 'Nobody knows why.'],
  });
  const editor = new StoryEditor(asReporter);
  await editor.press('Submit for review');
  await editor.hasStatus('In review');
  await editor.press('Take back');
  await editor.hasStatus('Draft');
  await editor.typeHeadline('Bridge shut again');
  await editor.body.getByText('Nobody knows why.').click();
  await asReporter.keyboard.press('End');
  await asReporter.keyboard.type(' Yet.');
  await asReporter.keyboard.press('Alt+Shift+ArrowUp');
  await asReporter.keyboard.press('Alt+Shift+ArrowUp');
  await editor.addTags(['Bridges']);
  await editor.isSaved();

  const history = new HistoryPage(asReporter);
  await test.step('the working copy against the newest version, by itself', async () => {
    const look = asReporter.waitForResponse(/\/looks\?moment=arriving$/);
    await history.open(id);
    expect((await look).status(), 'the look is noted').toBe(204);
    await history.compares('Version 2', 'Working copy');
    await expect(history.comparison).toContainText(
      '1 word added in 1 paragraph; 1 paragraph moved; headline changed; tags and slug changed.',
    );
    await expect(history.change('Paragraph changed').locator('ins')).toContainText('Yet');
    await expect(history.comparison.getByText('2 blocks unchanged')).toBeVisible();
    await hasNoViolation(asReporter, 'comparison');
  });

  await test.step('n and p go from change to change, and a link to where a block stood', async () => {
    await expect(history.place).toHaveText('4 changes');
    for (const name of ['Tags', 'Slug', 'Headline', 'Paragraph changed']) {
      await asReporter.keyboard.press('n');
      await expect(history.change(name)).toBeFocused();
    }
    await expect(history.place).toHaveText('4 of 4');
    await asReporter.keyboard.press('p');
    await expect(history.place).toHaveText('3 of 4');
    await history.change('Paragraph changed').getByRole('link', { name: 'Moved up from here' }).click();
    await expect(history.comparison.getByText(/stood here/)).toBeInViewport();
  });

  await test.step('on a phone, any two are chosen, and the answer has an address', async () => {
    await asReporter.setViewportSize({ width: 390, height: 844 });
    await history.open(id, '?from=1&to=2');
    await history.compares('Version 1', 'Version 2');
    expect(await asReporter.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await hasNoViolation(asReporter, 'comparison on a phone');
    await history.comparison.getByLabel('From').selectOption({ label: 'Working copy' });
    await history.comparison.getByRole('button', { name: 'Compare' }).click();
    await expect(asReporter).toHaveURL(/\?from=working&to=2$/);
    await history.compares('Working copy', 'Version 2');
    await history.open(id, '?from=1&to=99');
    await expect(asReporter.getByText('This story has no version 99.')).toBeVisible();
  });
});
