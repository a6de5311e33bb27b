import { approve, publish, rareWord, typeStory, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { FindBar } from './pages/find-bar';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

const NOTE_KEYS = 'ControlOrMeta+Alt+N';

test('notes in the copy stay on the desk', async ({ asReporter, asEditor, asReader, stranger }) => {
  test.setTimeout(120_000);
  const [typed, marked, alone] = [rareWord(), rareWord(), rareWord()];
  const { keyboard } = asReporter;
  const story = await write(asReporter, { paragraphs: ['The mayor was there.'] });
  const editor = new StoryEditor(asReporter);

  await test.step('typed with the keys, marked with the button, and alone on a line', async () => {
    await editor.addParagraph('Anna Smyth ');
    await keyboard.press(NOTE_KEYS);
    await keyboard.type(`check spelling ${typed}`);
    await keyboard.press(NOTE_KEYS);
    await keyboard.type(', the engineer, agreed.');
    await editor.addParagraph(`It cost a lot, ${marked}`);
    await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await nextFrame(asReporter);
    await asReporter.getByRole('button', { name: 'Note', exact: true }).click();
    await editor.addParagraph('');
    await keyboard.press(NOTE_KEYS);
    await keyboard.type(`ask the harbour master ${alone}`);
    await keyboard.press('Enter');
    await keyboard.type('After the note.');
    await expect(editor.body.locator('mark')).toHaveText([new RegExp(typed), marked, new RegExp(alone)]);
  });

  await test.step('listed beside the checks, each with a way to it', async () => {
    await editor.addTags(['Harbour']);
    await editor.showPanel('Checks');
    const notes = asReporter.getByRole('region', { name: 'Notes in the copy' }).getByRole('button');
    await expect(notes).toHaveCount(3);
    await expect(asReporter.getByRole('list', { name: 'Checks' })).toContainText('3 notes to colleagues');
    await notes.nth(1).click();
    await expect.poll(() => asReporter.evaluate(() => String(getSelection()))).toBe(marked);
  });

  await test.step('approved and published all the same', async () => {
    await editor.isSaved();
    await editor.press('Submit for review');
    await editor.hasStatus('In review');
    const desk = new StoryEditor(asEditor);
    await desk.open(story.id);
    await expect(desk.body).toContainText(typed);
    await desk.press('Approve');
    await desk.hasStatus('Approved');
    await desk.press('Publish');
    await desk.hasStatus('Published');
  });

  await test.step('and no reader, machine or program gets them', async () => {
    const page = new StoryPage(asReader);
    await page.open(story.path);
    await page.says([
      'The mayor was there.',
      'Anna Smyth, the engineer, agreed.',
      'It cost a lot,',
      'After the note.',
    ]);
    // "The mayor was there. Anna Smyth, the engineer, agreed. It cost a lot, After the note."
    expect((await page.jsonLd()).wordCount).toBe(16);
    const open = [
      story.path,
      '/',
      '/politics',
      '/author/the-reporter',
      '/tag/harbour',
      '/feed.xml',
      '/feed.json',
      '/politics/feed.xml',
      '/sitemap/stories-1.xml',
    ];
    const inside = [
      `/api/stories/${story.id}`,
      `/desk/stories/${story.id}/preview`,
      `/desk/stories/${story.id}/history`,
    ];
    for (const [address, visitor] of [
      ...open.map((address) => [address, stranger] as const),
      ...inside.map((address) => [address, asEditor.request] as const),
    ]) {
      const answer = await visitor.get(address);
      expect(answer.status(), address).toBe(200);
      const text = await answer.text();
      for (const word of [typed, marked, alone])
        expect(text.includes(word), `${address} tells a note`).toBe(false);
    }
    const found = await asEditor.request.get(`/desk?q=${typed}`);
    expect(await found.text()).not.toContain(story.headline);
  });
});

test('Markdown, quotes and dashes are set as one types, and undo gives back what was typed', async ({
  asReporter,
}) => {
  const { keyboard } = asReporter;
  await typeStory(asReporter, { headline: `It's "so" ${rareWord()}`, paragraphs: ['## Tides'] });
  const editor = new StoryEditor(asReporter);
  await expect(editor.headline).toHaveText(/^It’s “so” /);
  await expect(editor.body.getByRole('heading', { level: 2 })).toHaveText('Tides');
  await keyboard.press('Enter');

  await test.step('marks and links', async () => {
    await keyboard.type('A **bold** and an *italic* word, [a page](https://example.org/a--b) -- "no..."');
    await expect(editor.body.getByRole('strong')).toHaveText('bold');
    await expect(editor.body.getByRole('emphasis')).toHaveText('italic');
    await expect(editor.body.getByRole('link', { name: 'a page' })).toHaveAttribute(
      'href',
      'https://example.org/a--b',
    );
    await expect(editor.body.getByRole('paragraph').last()).toHaveText(/a page – “no…”$/);
  });

  await test.step('Backspace at once and undo', async () => {
    await keyboard.press('Backspace');
    await expect(editor.body.getByRole('paragraph').last()).toHaveText(/“no…"$/);
    await keyboard.press('Enter');
    await keyboard.type('- ');
    await expect(editor.body.getByRole('list')).toHaveCount(1);
    await keyboard.press('ControlOrMeta+Z');
    await expect(editor.body.getByRole('list')).toHaveCount(0);
    await expect(editor.body.getByRole('paragraph').last()).toHaveText('-');
    await keyboard.type('2 degrees');
    await expect(editor.body.getByRole('paragraph').last()).toHaveText('- 2 degrees');
  });

  await test.step('a list and a quote', async () => {
    await keyboard.press('Enter');
    await keyboard.type('1. One');
    await keyboard.press('Enter');
    await keyboard.type('Two');
    await expect(editor.body.getByRole('listitem')).toHaveText(['One', 'Two']);
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('> We were late.');
    await expect(editor.part('Quote text')).toHaveText('We were late.');
  });
  await editor.isSaved();
});

test('a link leads to one of our stories, and only to an address that can be used', async ({
  asReporter,
  asEditor,
  newsroom,
}) => {
  test.setTimeout(120_000);
  const { keyboard } = asReporter;
  const word = rareWord();
  const desk = { reporter: asReporter, editor: asEditor };
  const live = await publish(desk, { headline: `Bridge opens ${word}` });
  await approve(desk, { headline: `Bridge sold ${word}` });
  await write(asReporter, { paragraphs: ['As we reported'] });
  const editor = new StoryEditor(asReporter);
  const dialog = editor.dialog('Link');
  const address = dialog.getByRole('combobox', { name: 'Address' });

  await test.step('our story, by words of its headline and the arrows', async () => {
    await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await nextFrame(asReporter);
    await keyboard.press('ControlOrMeta+K');
    await expect(address).toBeFocused();
    await keyboard.type(`bridge ${word}`);
    await expect(dialog.getByRole('option')).toHaveText([new RegExp(`Bridge opens ${word}`)]);
    await hasNoViolation(asReporter, 'link dialog');
    await keyboard.press('ArrowDown');
    await expect(dialog.getByRole('option', { selected: true })).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(editor.body.getByRole('link', { name: 'reported' })).toHaveAttribute(
      'href',
      `${newsroom.url}${live.path}`,
    );
  });

  await test.step('changed: a bad address gets a sentence, and what was typed stays', async () => {
    await keyboard.press('ControlOrMeta+K');
    await address.fill('javascript:alert(1)');
    await address.press('Enter');
    await expect(dialog.getByRole('alert')).toHaveText(
      'A link leads to a web page or a mail address, never to “javascript:”.',
    );
    await expect(address).toHaveValue('javascript:alert(1)');
    await expect(dialog.getByRole('link', { name: 'Open link' })).toHaveAttribute(
      'rel',
      'noopener noreferrer',
    );
    await address.fill('example.org/source');
    await address.press('Enter');
    await expect(editor.body.getByRole('link', { name: 'reported' })).toHaveAttribute(
      'href',
      'https://example.org/source',
    );
  });

  await test.step('removed', async () => {
    await keyboard.press('ControlOrMeta+K');
    await dialog.getByRole('button', { name: 'Remove link' }).click();
    await expect(editor.body.getByRole('link')).toHaveCount(0);
    await expect(editor.body).toContainText('As we reported');
  });
});

test('axe finds nothing in the find bar and among notes', async ({ asReporter }) => {
  await write(asReporter, { paragraphs: ['A word here'] });
  const editor = new StoryEditor(asReporter);
  await asReporter.keyboard.press(NOTE_KEYS);
  await asReporter.keyboard.type(' source says');
  await editor.isSaved();
  await editor.showPanel('Checks');
  await expect(asReporter.getByRole('region', { name: 'Notes in the copy' })).toBeVisible();
  await asReporter.getByRole('button', { name: 'Find and replace' }).click();
  await new FindBar(asReporter).find.fill('word');
  await new FindBar(asReporter).says('1 of 1');
  await hasNoViolation(asReporter, 'find bar and notes');
});
