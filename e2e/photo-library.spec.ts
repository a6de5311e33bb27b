import sharp from 'sharp';
import { withIim } from '../server/media/photo-builder';
import { rareWord, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import type { FileToUpload } from './pages/photo-dialog';
import { PhotoLibrary } from './pages/photo-library';
import { StoryEditor } from './pages/story-editor';

test('the library by keyboard: search, move, select, open', async ({ asReporter: page }) => {
  const library = new PhotoLibrary(page);
  const word = rareWord();
  await library.open();
  // One after the other: of several at once the quickest is first.
  await library.upload(await photo({ caption: `Alpha ${word}`, keywords: ['Ångström'] }));
  await library.upload(await photo({ caption: `Beta ${word}` }));
  await library.upload(await photo({ caption: `Gamma ${word}`, credit: 'Example Press' }));

  await test.step('typing finds, without accents and before the word is whole', async () => {
    await page.locator('body').press('/');
    await expect(library.search).toBeFocused();
    await page.keyboard.type(word.slice(0, -2));
    await expect(library.photos).toHaveCount(3);
    await expect(page).toHaveURL(new RegExp(`q=${word.slice(0, -2)}$`));
    await library.find(`angstrom ${word}`, 1);
    await library.find(`"${word} alpha"`, 0);
    await expect(page.getByRole('heading', { name: 'No photo has the words' })).toBeVisible();
    await library.find(word, 3);
  });

  await test.step('arrow keys move, Tab passes by', async () => {
    await library.photo('Gamma').focus();
    await page.keyboard.press('ArrowRight');
    await expect(library.photo('Beta')).toBeFocused();
    await page.keyboard.press('End');
    await expect(library.photo('Alpha')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(library.photo('Alpha')).toBeFocused();
  });

  await test.step('Space selects, Shift with an arrow key and Ctrl with A select more, Escape none', async () => {
    await page.keyboard.press('Space');
    await expect(library.selected).toContainText('1 photo selected');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(library.selected).toContainText('2 photos selected');
    await page.keyboard.press('Control+a');
    await expect(library.selected).toContainText('3 photos selected');
    await hasNoViolation(page, 'library with selected photos');
    await page.keyboard.press('Escape');
    await expect(library.selected).toHaveCount(0);
  });

  await test.step('Enter opens', async () => {
    await library.photo('Beta').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/desk\/photos\/[0-9a-f-]{36}$/);
  });
});

test('filters stand in the address, together with the search', async ({ asReporter: page, asReporter2 }) => {
  const library = new PhotoLibrary(page);
  const word = rareWord();
  await library.open();
  await library.upload(
    await photo({ caption: `Bare ${word}` }),
    await photo({ caption: `Credited ${word}`, credit: 'Example Press' }),
  );
  await library.find(word, 2);
  await library.filter('Missing credit');
  await expect(library.photos).toHaveText([`Bare ${word}`]);
  await library.filter('Not used in a story');
  await expect(library.photos).toHaveCount(1);
  await expect(page.getByText('1 photo', { exact: true })).toBeVisible();

  const address = new URL(page.url());
  const other = new PhotoLibrary(asReporter2);
  await other.open(address.search);
  await expect(other.photos).toHaveText([`Bare ${word}`]);
  await other.filter('Uploaded by me');
  await expect(other.photos).toHaveCount(0);
  await asReporter2.getByRole('link', { name: 'Clear filters' }).first().click();
  await expect(other.photos).toHaveCount(2);

  await page.getByText('Rights, dates and collections').click();
  await page.getByLabel('From', { exact: true }).fill('2001-01-01');
  await page.getByLabel('To', { exact: true }).fill('2001-12-31');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(library.photos).toHaveCount(0);
  await hasNoViolation(page, 'library with all filters');
});

test('many photos are changed at once, each with its own refusal', async ({ asReporter: page }) => {
  const library = new PhotoLibrary(page);
  const [word, agency] = [rareWord(), rareWord()];
  await library.open();
  await library.upload(
    await photo({ caption: `One ${word}`, keywords: ['old'] }),
    await photo({ caption: `Two ${word}`, keywords: ['old'] }),
  );
  await library.find(word, 2);
  await library.photos.first().focus();
  await page.keyboard.press('Control+a');
  await library.selected.getByRole('button', { name: 'Change facts' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change 2 photos' });

  await dialog.getByRole('button', { name: 'Change photos' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was filled in');

  await dialog.getByLabel('Credit').fill(`Agency ${agency}`);
  await dialog.getByLabel('Add keywords').fill('harbour');
  await dialog.getByLabel('Add keywords').press('Enter');
  await dialog.getByLabel('Remove keywords').fill('OLD');
  await dialog.getByLabel('Remove keywords').press('Enter');
  await dialog.getByLabel('Rights category').selectOption('Agency');
  await dialog.getByLabel('Agency', { exact: true }).fill('Example Press');
  await dialog.getByLabel('Licence from').fill('2026-03-01');
  await dialog.getByLabel('Licence until').fill('2026-02-01');
  await hasNoViolation(page, 'change many photos');
  await dialog.getByRole('button', { name: 'Change photos' }).click();
  await expect(dialog.getByRole('alert')).toContainText('2 photos stay as they were');
  await expect(dialog.getByRole('alert')).toContainText('The licence ends before it begins');
  await expect(
    page
      .locator('li')
      .filter({ hasText: `One ${word}` })
      .first(),
  ).toContainText('No credit');

  await dialog.getByLabel('Licence until').fill('2096-02-01');
  await dialog.getByRole('button', { name: 'Change photos' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(library.entry(`One ${word}`)).toContainText(`Agency ${agency}`);
  await expect(library.entry(`Two ${word}`)).toContainText(`Agency ${agency}`);
  await library.find(`${agency} harbour`, 2);
  await library.find(`${word} old `, 0);
  await library.open(`?rights=agency&q=${word}`);
  await expect(library.photos).toHaveCount(2);
});

test('a collection is started, put in order, renamed and removed', async ({ asReporter: page, asEditor }) => {
  const library = new PhotoLibrary(page);
  const [word, name] = [rareWord(), `Storm ${rareWord()}`];
  await library.open();
  await library.upload(
    await photo({ caption: `First ${word}` }),
    await photo({ caption: `Second ${word}` }),
    await photo({ caption: `Third ${word}` }),
  );
  await library.find(word, 3);
  await library.entry('First').getByRole('checkbox').check();
  await library.entry('Third').getByRole('checkbox').check();
  await library.selected.getByRole('button', { name: 'Add to collection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to collection' });
  await dialog.getByLabel('Collection', { exact: true }).selectOption('New collection');
  await dialog.getByRole('button', { name: 'Start collection' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('A collection needs a name.');
  await dialog.getByLabel('Name of the collection').fill(name);
  await dialog.getByRole('button', { name: 'Start collection' }).click();
  await expect(dialog).toHaveCount(0);

  await page.goto('/desk/photos');
  await page.getByText('Rights, dates and collections').click();
  await page.getByLabel('Collection', { exact: true }).selectOption(`${name} (2)`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(library.photos).toHaveText([`First ${word}`, `Third ${word}`]);
  await library.entry('Third').getByRole('checkbox').check();
  await library.selected.getByRole('button', { name: 'Move earlier' }).click();
  await expect(library.photos).toHaveText([`Third ${word}`, `First ${word}`]);
  await library.selected.getByRole('button', { name: 'Take out of collection' }).click();
  await expect(library.photos).toHaveText([`First ${word}`]);

  await asEditor.goto(page.url());
  await asEditor.getByRole('button', { name: 'Rename collection' }).click();
  const rename = asEditor.getByRole('dialog', { name: 'Rename collection' });
  await rename.getByLabel('Name').fill(`${name} II`);
  await rename.getByRole('button', { name: 'Rename' }).click();
  await expect(asEditor.getByRole('heading', { level: 1, name: `${name} II` })).toBeVisible();
  await asEditor.getByRole('button', { name: 'Remove collection' }).click();
  const remove = asEditor.getByRole('dialog', { name: 'Remove collection' });
  await remove.getByRole('button', { name: 'Remove collection' }).click();
  await expect(asEditor).toHaveURL(/\/desk\/photos$/);
  await page.reload();
  await expect(page.getByText('This collection is not there any more')).toBeVisible();
  await library.open(`?q=${word}`);
  await expect(library.photos).toHaveCount(3);
});

test('where a photo is used, what looks like it, and another in its place', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  test.setTimeout(120_000);
  const library = new PhotoLibrary(asReporter);
  const word = rareWord();
  const first = await photo({ caption: `Wrong ${word}`, credit: 'Example Press' });
  await library.open();
  await library.upload(first, await photo({ caption: `Right ${word}`, credit: 'Example Press' }));
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
  await editor.press('Submit for review');
  await editor.hasStatus('In review');
  const desk = new StoryEditor(asEditor);
  await desk.open(story.id);
  await desk.press('Approve');
  await desk.hasStatus('Approved');
  await desk.press('Publish');
  await desk.hasStatus('Published');

  await test.step('an editor puts the other photo in its place, told which live stories it is about', async () => {
    await asEditor.goto(wrong);
    await expect(asEditor.getByRole('list', { name: 'Stories that use this photo' })).toContainText('(live)');
    await asEditor.getByRole('button', { name: 'Replace everywhere' }).click();
    const replace = asEditor.getByRole('dialog', { name: 'Replace everywhere' });
    await replace.getByLabel('Search the library').fill(`right ${word}`);
    await replace.getByRole('list', { name: 'Photos' }).getByRole('button').first().click();
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

test('a contributor finds the own photos and no others', async ({ asReporter, asContributor }) => {
  const word = rareWord();
  const [reporters, own] = [new PhotoLibrary(asReporter), new PhotoLibrary(asContributor)];
  await reporters.open();
  await reporters.upload(await photo({ caption: `Theirs ${word}` }));
  await own.open();
  await own.upload(await photo({ caption: `Mine ${word}` }));
  await own.find(word, 1);
  await expect(own.photos).toHaveText([`Mine ${word}`]);
  await expect(own.list.getByRole('checkbox')).toHaveCount(0);
  const address = await reporters.photos.first().getAttribute('href');
  await asContributor.goto(`${address}/uses`);
  await expect(asContributor.getByText('Your role does not open this page.')).toBeVisible();
});

interface Words {
  caption: string;
  credit?: string;
  keywords?: string[];
}

/** A photo of a pattern that no other photo has, with these words in the file. */
async function photo({ caption, credit, keywords = [] }: Words): Promise<FileToUpload> {
  const squares = Buffer.from(Array.from({ length: 9 * 8 * 3 }, () => Math.floor(Math.random() * 256)));
  const picture = await sharp(squares, { raw: { width: 9, height: 8, channels: 3 } })
    .resize(360, 320, { kernel: 'nearest' })
    .jpeg()
    .toBuffer();
  const words: [number, string][] = [
    [120, caption],
    ...(credit ? [[110, credit] as [number, string]] : []),
    ...keywords.map((keyword): [number, string] => [25, keyword]),
  ];
  return {
    name: `${rareWord()}.jpg`,
    mimeType: 'image/jpeg',
    buffer: withIim(picture, words, '\x1b%G'),
  };
}
