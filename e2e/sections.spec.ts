import { rareWord, write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { Sections } from './pages/sections';
import { StoryEditor } from './pages/story-editor';

test('an admin adds a section, orders, renames and removes it, and readers see each step', async ({
  asAdmin,
  asReader,
}) => {
  const sections = new Sections(asAdmin);
  const [slug, later] = [rareWord(), rareWord()];
  const inThePaper = (name: string) => asReader.getByRole('navigation').getByRole('link', { name });
  await sections.open();
  await sections.add.click();
  await expect(sections.name).toBeFocused();
  await sections.name.fill(`The ${slug}`);
  await expect(sections.slug).toHaveValue(`the-${slug}`);
  await sections.send('Add section', { name: slug, description: 'Boats and what they carry.' });
  await expect(sections.dialog).toHaveCount(0);
  await expect(sections.row(slug)).toContainText(`/${slug}`);
  await expect(sections.list.getByRole('listitem').last()).toContainText(slug);

  await asReader.goto(`/${slug}`);
  await expect(asReader.getByRole('heading', { level: 1, name: slug })).toBeVisible();
  await expect(asReader.getByText('Boats and what they carry.')).toBeVisible();
  await expect(inThePaper(slug).first()).toBeVisible();

  // By keyboard: the focus stays on the button, so that it can be pressed again.
  const count = await sections.list.getByRole('listitem').count();
  await sections.move(slug, 'up').focus();
  await asAdmin.keyboard.press('Enter');
  await expect(sections.told).toHaveText(`${slug} is now ${count - 1} of ${count}.`);
  await expect(sections.move(slug, 'up')).toBeFocused();
  await asAdmin.keyboard.press('Enter');
  await expect(sections.told).toHaveText(`${slug} is now ${count - 2} of ${count}.`);
  await expect(sections.list.getByRole('listitem').nth(count - 3)).toContainText(slug);

  await sections.deed('Edit', slug).click();
  await sections.send('Save section', { name: later, slug: later });
  await expect(sections.row(later)).toContainText(`/${later}`);
  await asReader.goto('/');
  await expect(inThePaper(later).first()).toBeVisible();
  await expect(inThePaper(slug)).toHaveCount(0);
  expect((await asReader.goto(`/${slug}`))?.status()).toBe(404);

  await sections.deed('Remove', later).click();
  await sections.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(sections.row(later)).toBeVisible();
  await sections.deed('Remove', later).click();
  await sections.dialog.getByRole('button', { name: 'Remove section' }).click();
  // While the layer is open nothing beneath it is found by its role, the row included, whether or not it has gone.
  await expect(sections.dialog).toHaveCount(0);
  await expect(sections.row(later)).toHaveCount(0);
  expect((await asReader.goto(`/${later}`))?.status()).toBe(404);
});

test('what no section can have gets one sentence each, and what was typed stays', async ({ asAdmin }) => {
  const sections = new Sections(asAdmin);
  const free = rareWord();
  await sections.open();
  await sections.add.click();
  for (const [words, sentence] of [
    [{ name: '', slug: free }, 'A section needs a name.'],
    [{ name: ' \u200b ', slug: free }, 'A section needs a name.'],
    [{ name: 'politics', slug: free }, 'Another section is called “Politics”. Choose a different name.'],
    [{ name: free, slug: 'politics' }, 'Another section has the slug “politics”. Choose a different one.'],
    [{ name: free, slug: 'desk' }, 'The address “/desk” belongs to Galley itself. Choose a different slug.'],
    [
      { name: free, slug: '../Hinter' },
      'Write the slug in small letters, digits and single hyphens, such as local-news.',
    ],
  ] as const) {
    await sections.send('Add section', words);
    await expect(sections.refusal).toHaveText(sentence);
    await expect(sections.name).toHaveValue(words.name);
    await expect(sections.slug).toHaveValue(words.slug);
  }
  await asAdmin.keyboard.press('Escape');
  await expect(sections.add).toBeFocused();
  await expect(sections.row(free)).toHaveCount(0);
});

test('a section with a story in it stays, and says why', async ({ asAdmin, asReporter }) => {
  await write(asReporter, { section: 'Culture' });
  const sections = new Sections(asAdmin);
  await sections.open();
  await sections.deed('Remove', 'Culture').click();
  await sections.dialog.getByRole('button', { name: 'Remove section' }).click();
  await expect(sections.refusal).toHaveText(
    'There are stories in Culture. Move them to another section first.',
  );
  await asAdmin.keyboard.press('Escape');
  await expect(sections.row('Culture')).toBeVisible();
});

test('a new section can be chosen for a story at once', async ({ asAdmin, asReporter }) => {
  const name = rareWord();
  const sections = new Sections(asAdmin);
  await sections.open();
  await sections.add.click();
  await sections.send('Add section', { name });
  await expect(sections.row(name)).toBeVisible();
  await write(asReporter, { section: name });
  await expect(new StoryEditor(asReporter).section.locator('option:checked')).toHaveText(name);
});

test('sections are not a reporter’s or a managing editor’s to change', async ({ asReporter, asManaging }) => {
  await asReporter.goto('/desk/settings');
  await expect(asReporter.getByText('Your role does not open this page.')).toBeVisible();
  await asManaging.goto('/desk/settings');
  await expect(asManaging.getByRole('heading', { name: 'Four eyes' })).toBeVisible();
  for (const page of [asReporter, asManaging]) {
    await expect(new Sections(page).add).toHaveCount(0);
    await expect(new Sections(page).list).toHaveCount(0);
  }
});
