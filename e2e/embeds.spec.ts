import type { Browser, Page } from '@playwright/test';
import { publish, rareWord, submit, takeToReaders, write } from './deeds/stories';
import { PAGE, VIDEO } from './fixtures/embed-host';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

test('a video is pasted, archived, and loaded by a reader only when they ask for it', async ({
  asReporter,
  asEditor,
  browser,
  newsroom,
}) => {
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  await editor.paste(VIDEO.address);
  await expect(editor.body.getByText(VIDEO.title)).toBeVisible();
  await expect(asReporter.getByRole('dialog')).toHaveCount(0);
  await expect(editor.body.locator('iframe')).toHaveCount(0);
  await publishIt(asReporter, asEditor, story.id);

  const { reader, asked } = await readerWithoutScript(browser, newsroom.url);
  await reader.goto(story.path);
  const figure = reader.getByRole('figure').filter({ hasText: VIDEO.title });
  await expect(figure).toContainText(`${VIDEO.author} · YouTube`);
  await expect(figure.getByRole('link', { name: 'Open on YouTube' })).toHaveAttribute(
    'href',
    /gates-at-noon/,
  );
  await expect(figure.locator('img')).toHaveJSProperty('complete', true);
  expect(asked, 'before the click').toEqual([]);

  const cover = figure.frameLocator('iframe').getByRole('link');
  await expect(cover).toHaveAccessibleName(`Load from YouTube: ${VIDEO.title}`);
  await cover.focus();
  await reader.keyboard.press('Enter');
  await expect(figure.frameLocator('iframe').locator('iframe')).toHaveAttribute('src', VIDEO.player);
  await expect.poll(() => asked).toContain(VIDEO.player);
  await reader.context().close();
});

test('any other page becomes a link card, by keyboard alone', async ({
  asReporter,
  asEditor,
  asReader,
  platform,
}) => {
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const { dialog, insert } = await editor.openEmbedDialog();
  await expect(dialog.getByRole('textbox', { name: 'Address' })).toBeFocused();
  await asReporter.keyboard.type(`${platform.pages}/gates`);
  await asReporter.keyboard.press('Enter');
  await expect(dialog.getByText(PAGE.title)).toBeVisible();
  await expect(insert).toBeEnabled();
  await asReporter.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await asReporter.keyboard.type('After the card.');
  await expect(editor.body.getByText(PAGE.description)).toBeVisible();
  await publishIt(asReporter, asEditor, story.id);

  await asReader.goto(story.path);
  const card = asReader.getByRole('figure').filter({ hasText: PAGE.title });
  await expect(card).toContainText(PAGE.description);
  await expect(card.getByRole('link', { name: `Open on ${PAGE.site}` })).toHaveAttribute(
    'href',
    /\/pages\/gates$/,
  );
  await expect(card.locator('iframe')).toHaveCount(0);
});

test('an address that cannot be embedded is refused in a sentence, and nothing is lost', async ({
  asReporter,
  platform,
}) => {
  await write(asReporter, { paragraphs: ['What I wrote.'] });
  const editor = new StoryEditor(asReporter);
  const embed = await editor.openEmbedDialog();
  for (const [address, sentence] of [
    ['harbour', 'Give a whole web address'],
    ['javascript:alert(1)', 'Give a whole web address'],
    ['http://169.254.169.254/latest/meta-data/', 'This address is not allowed'],
    ['http://localhost/', 'This address is not allowed'],
    [`${platform.pages}/leaflet.pdf`, 'leads to a file'],
    [`${platform.pages}/none`, 'there is no such page'],
    ['https://youtu.be/not-there', 'YouTube does not show this'],
    ['https://x.com/harbour/status/1', 'insert it as a social post'],
  ] as const) {
    await embed.ask(address);
    await expect(embed.refusal).toContainText(sentence);
    await expect(embed.insert).toBeDisabled();
  }
  await asReporter.keyboard.press('Escape');
  await expect(embed.dialog).toBeHidden();
  await expect(editor.body).toBeFocused();
  await expect(editor.body).toContainText('What I wrote.');
});

test('a page that does not say its name is titled by hand', async ({ asReporter, platform }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const embed = await editor.openEmbedDialog();
  await embed.ask(`${platform.pages}/untitled`);
  await expect(embed.refusal).toContainText('The page does not say what it is called.');
  await embed.title.fill('A page of the port <b>');
  await asReporter.keyboard.press('Enter');
  await expect(embed.dialog).toBeHidden();
  await expect(editor.body.getByRole('figure')).toContainText('A page of the port <b>');
});

test('a related story keeps up with its target and vanishes with it', async ({
  asReporter,
  asEditor,
  asReader,
}) => {
  const word = rareWord();
  const people = { reporter: asReporter, editor: asEditor };
  const target = await publish(people, { headline: `Barrier vote ${word}`, section: 'World' });
  const hidden = await submit(asReporter, { headline: `Barrier secret ${word}` });
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const dialog = await editor.openRelatedStoryDialog();
  await dialog.getByRole('searchbox').fill(word);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog).not.toContainText(hidden.headline);
  await asReporter.keyboard.press('Tab');
  await asReporter.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(editor.body.getByRole('link', { name: target.headline })).toBeVisible();
  await publishIt(asReporter, asEditor, story.id);

  await asReader.goto(story.path);
  const link = asReader.getByRole('article').getByRole('link', { name: target.headline });
  await expect(link).toHaveAttribute('href', target.path);

  const desk = new StoryEditor(asEditor);
  await desk.open(target.id);
  await desk.pressWithReason('Withdraw', 'It was wrong.');
  await desk.hasStatus('Withdrawn');
  await asReader.goto(story.path);
  await expect(asReader.getByRole('heading', { level: 1, name: story.headline })).toBeVisible();
  expect(await asReader.content()).not.toContain(target.headline);

  await desk.open(story.id);
  await desk.showPanel('Checks');
  await expect(asEditor.getByRole('list', { name: 'Checks' })).toContainText(
    'The related story is not published',
  );
});

test('dialogs and page have nothing that axe would find', async ({ asReporter, asEditor, visits }) => {
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const embed = await editor.openEmbedDialog();
  await embed.ask(VIDEO.address);
  await expect(embed.insert).toBeEnabled();
  expect(await violationsOn(asReporter)).toEqual([]);
  await embed.insert.click();
  const related = await editor.openRelatedStoryDialog();
  await expect(related.getByRole('status')).not.toHaveText('Looking …');
  expect(await violationsOn(asReporter)).toEqual([]);
  await asReporter.keyboard.press('Escape');
  expect(await violationsOn(asReporter)).toEqual([]);
  await publishIt(asReporter, asEditor, story.id);
  const reader = await visits.open();
  await reader.goto(story.path);
  expect(await violationsOn(reader)).toEqual([]);
});

async function publishIt(reporter: Page, editor: Page, storyId: string): Promise<void> {
  const mine = new StoryEditor(reporter);
  await mine.isSaved();
  await takeToReaders({ reporter, editor }, { id: storyId });
}

/** A reader whose every question to another machine is noted, without failing the test as other visits do. */
async function readerWithoutScript(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const asked: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') asked.push(request.url());
  });
  return { reader: await context.newPage(), asked };
}
