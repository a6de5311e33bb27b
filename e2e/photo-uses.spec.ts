import { rareWord, takeToReaders, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { photoWithWords } from './fixtures/photo-with-words';
import { expect, test } from './fixtures/test';
import { PhotoLibrary } from './pages/photo-library';
import { StoryEditor } from './pages/story-editor';

test('where a photo is used, what looks like it, and another in its place', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  test.setTimeout(120_000);
  const library = new PhotoLibrary(asReporter);
  const word = rareWord();
  const first = await photoWithWords({ caption: `Wrong ${word}`, credit: 'Example Press' });
  await library.open();
  await library.upload(first, await photoWithWords({ caption: `Right ${word}`, credit: 'Example Press' }));
  await library.open(`?q=${word}&is=unused`);
  await expect(library.photos).toHaveCount(2);

  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const dialog = await editor.openPhotoDialog();
  await dialog.dialog.getByLabel('Search the library').fill(`wrong ${word}`);
  await expect(dialog.dialog.getByRole('listitem')).toHaveCount(1);
  await asReporter.keyboard.press('ArrowDown');
  await asReporter.keyboard.press('Enter');
  await editor.setPart('Alt text', 'A drawn pattern');
  await editor.isSaved();

  await test.step('a photo in a working copy counts as used', async () => {
    await expect(async () => {
      await library.open(`?q=${word}&is=unused`);
      await expect(library.photos).toHaveText([`Right ${word}`], { timeout: 1000 });
    }).toPass();
  });

  await library.open(`?q=${word}`);
  const usesOf = async (caption: string) => `${await library.photo(caption).getAttribute('href')}/uses`;
  const [wrong, right] = [await usesOf('Wrong'), await usesOf('Right')];
  await asReporter.goto(wrong);
  await expect(asReporter.getByRole('listitem').filter({ hasText: story.headline })).toContainText(
    'In the working copy',
  );
  await expect(asReporter.getByRole('button', { name: 'Replace everywhere' })).toHaveCount(0);
  await hasNoViolation(asReporter, 'where used');

  await editor.open(story.id);
  await takeToReaders({ reporter: asReporter, editor: asEditor }, story);

  await test.step('an editor puts the other photo in its place, told which live stories it is about', async () => {
    await asEditor.goto(wrong);
    await expect(asEditor.getByRole('list', { name: 'Stories that use this photo' })).toContainText('(live)');
    await asEditor.getByRole('button', { name: 'Replace everywhere' }).click();
    const replace = asEditor.getByRole('dialog', { name: 'Replace everywhere' });
    await replace.getByLabel('Search the library').fill(`right ${word}`);
    // Until the search has answered, the newest photo comes first, and that may be either of the two.
    await replace
      .getByRole('list', { name: 'Photos' })
      .getByRole('button', { name: `Right ${word}` })
      .click();
    await expect(replace.getByRole('list', { name: 'Live stories with this photo' })).toHaveText(
      story.headline,
    );
    await hasNoViolation(asEditor, 'replace everywhere');
    await replace.getByRole('button', { name: 'Replace, also for readers' }).click();
    await expect(asEditor.getByText('Replaced everywhere by')).toBeVisible();
  });

  const idOf = (address: string) => address.split('/')[3] ?? '';
  const picture = asReader.locator('article figure img').first();
  await asReader.goto(story.path);
  await expect(picture).toHaveAttribute('src', new RegExp(idOf(right)));
  await expect(asReader.locator('article figcaption').first()).toContainText(`Wrong ${word}`);

  await asEditor.getByRole('button', { name: 'Show the first photo again' }).click();
  await expect(asEditor.getByText('This photo stands for itself')).toBeVisible();
  await asReader.reload();
  await expect(picture).toHaveAttribute('src', new RegExp(idOf(wrong)));

  await test.step('the same file again is said, and found among the duplicates', async () => {
    await library.open();
    await library.upload(first);
    await expect(asReporter.getByText('is in the library already, from')).toBeVisible();
    await library.open(`?q=${word}&is=look-alike`);
    await expect(library.photos).toHaveCount(2);
    await expect(library.list).toContainText(`Looks like Wrong ${word}`);
    await asReporter.goto(wrong);
    const alike = asReporter.getByRole('list', { name: 'Photos that look like this one' });
    await expect(alike.getByRole('link')).toContainText('The same file');
  });
});
