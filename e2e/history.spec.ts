import { typeStory } from './deeds/stories';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
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
    await asReporter.goto(`/desk/stories/${id}/history`);
    const version = asReporter.getByRole('article', { name: 'Version 2' });
    const photo = version.getByRole('img', { name: alt });
    await photo.scrollIntoViewIfNeeded();
    await expect(photo).toHaveJSProperty('complete', true);
    expect(await asReporter.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const [sheet, picture] = [await version.boundingBox(), await photo.boundingBox()];
    expect(picture?.width).toBeLessThanOrEqual(sheet?.width ?? 0);

    await asReporter.getByRole('link', { name: /^Version 1/ }).click();
    await expect(asReporter.getByText('Nothing had been written by then.')).toBeVisible();
  });
}
