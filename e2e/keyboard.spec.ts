import type { Locator, Page } from '@playwright/test';
import { rareWord } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';

/** More stops than any page of the desk has. */
const MOST_STOPS = 80;

test('a story is written and submitted without the mouse', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  const board = new Board(asReporter);
  await board.open();
  await tabTo(asReporter, board.newStory);
  await keyboard.press('Enter');
  const editor = new StoryEditor(asReporter);
  await editor.isOpen();

  await test.step('headline, standfirst and body, from one to the next with Enter', async () => {
    await tabTo(asReporter, editor.headline);
    await keyboard.type(`All by keys ${rareWord()}`);
    await keyboard.press('Enter');
    await keyboard.type('What happened, in a sentence.');
    await keyboard.press('Enter');
    await keyboard.type('The first paragraph with ');
    await keyboard.press('ControlOrMeta+B');
    await keyboard.type('weight');
    await keyboard.press('ControlOrMeta+B');
    await keyboard.type(' and a link to the source');
    await expect(editor.standfirst).toHaveText('What happened, in a sentence.');
    await expect(editor.body.getByRole('strong')).toHaveText('weight');
  });

  await test.step('a link on the last word', async () => {
    await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await nextFrame(asReporter);
    await keyboard.press('ControlOrMeta+K');
    await expect(editor.dialog('Link')).toBeVisible();
    await keyboard.type('https://example.org/source');
    await keyboard.press('Enter');
    await expect(editor.body.getByRole('link', { name: 'source' })).toHaveAttribute(
      'href',
      'https://example.org/source',
    );
  });

  await test.step('a quote from the list that / opens', async () => {
    await keyboard.press('ControlOrMeta+End');
    await nextFrame(asReporter);
    await keyboard.press('Enter');
    await keyboard.press('/');
    const list = asReporter.getByRole('listbox', { name: 'Insert' });
    await expect(list).toBeVisible();
    await keyboard.type('quot');
    await expect(list.getByRole('option').first()).toHaveText('Quote');
    await keyboard.press('Enter');
    await expect(list).toHaveCount(0);
    await keyboard.type('We are on it.');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('The harbour master');
    await keyboard.press('Enter');
    await keyboard.type('And that was that.');
    await expect(editor.part('Quote text')).toHaveText('We are on it.');
    await expect(editor.part('Attribution')).toHaveText('The harbour master');
    await expect(editor.body.getByRole('paragraph').last()).toHaveText('And that was that.');
  });

  await test.step('the section, and off to the desk', async () => {
    await tabTo(asReporter, editor.section);
    await keyboard.type('Politics');
    await expect(editor.section.getByRole('option', { selected: true })).toHaveText('Politics');
    await editor.isSaved();
    await tabTo(asReporter, editor.deed('Submit for review'), 'Shift+Tab');
    await keyboard.press('Enter');
    await editor.hasStatus('In review');
  });
});

async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, `${key} reaches it`).toBeFocused();
}
