import { rareWord } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { photoWithWords } from './fixtures/photo-with-words';
import { expect, test } from './fixtures/test';
import { PhotoLibrary } from './pages/photo-library';

test('the library by keyboard: search, move, select, open', async ({ asReporter: page }) => {
  const library = new PhotoLibrary(page);
  const word = rareWord();
  await library.open();
  // One after the other: of several at once the quickest is first.
  await library.upload(await photoWithWords({ caption: `Alpha ${word}`, keywords: ['Ångström'] }));
  await library.upload(await photoWithWords({ caption: `Beta ${word}` }));
  await library.upload(await photoWithWords({ caption: `Gamma ${word}`, credit: 'Example Press' }));

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
    await photoWithWords({ caption: `Bare ${word}` }),
    await photoWithWords({ caption: `Credited ${word}`, credit: 'Example Press' }),
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
    await photoWithWords({ caption: `One ${word}`, keywords: ['old'] }),
    await photoWithWords({ caption: `Two ${word}`, keywords: ['old'] }),
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
    await photoWithWords({ caption: `First ${word}` }),
    await photoWithWords({ caption: `Second ${word}` }),
    await photoWithWords({ caption: `Third ${word}` }),
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

test('a contributor finds the own photos and no others', async ({ asReporter, asContributor }) => {
  const word = rareWord();
  const [reporters, own] = [new PhotoLibrary(asReporter), new PhotoLibrary(asContributor)];
  await reporters.open();
  await reporters.upload(await photoWithWords({ caption: `Theirs ${word}` }));
  await own.open();
  await own.upload(await photoWithWords({ caption: `Mine ${word}` }));
  await own.find(word, 1);
  await expect(own.photos).toHaveText([`Mine ${word}`]);
  await expect(own.list.getByRole('checkbox')).toHaveCount(0);
  const address = await reporters.photos.first().getAttribute('href');
  await asContributor.goto(`${address}/uses`);
  await expect(asContributor.getByText('Your role does not open this page.')).toBeVisible();
});
