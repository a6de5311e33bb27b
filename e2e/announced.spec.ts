import { rareWord, write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { FindBar } from './pages/find-bar';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';
import { Surface } from './pages/surface';

test('what changes where only eyes would see it is read out, once', async ({ asReporter }) => {
  test.setTimeout(90_000);
  const { keyboard } = asReporter;
  await write(asReporter, { paragraphs: ['It rained.', 'Then it rained again.'] });
  const editor = new StoryEditor(asReporter);
  const surface = new Surface(asReporter);
  const said = await listen(asReporter);

  await test.step('a block that moves', async () => {
    await keyboard.press('Alt+Shift+ArrowUp');
    await surface.says('Moved above paragraph “It rained.”.');
  });

  await test.step('a link that is set, and taken off', async () => {
    await keyboard.press('End');
    await nextFrame(asReporter);
    await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await nextFrame(asReporter);
    await keyboard.press('ControlOrMeta+K');
    await expect(editor.dialog('Link')).toBeVisible();
    await keyboard.type('https://example.org/');
    await keyboard.press('Enter');
    await surface.says('Link set.');
    await expect(editor.body).toBeFocused();
    await keyboard.press('ControlOrMeta+K');
    await asReporter.getByRole('button', { name: 'Remove link' }).press('Enter');
    await surface.says('Link removed.');
  });

  await test.step('which place was found, when typing rests', async () => {
    await expect(editor.body).toBeFocused();
    await keyboard.press('ControlOrMeta+Home');
    await nextFrame(asReporter);
    await keyboard.press('ControlOrMeta+F');
    await expect(new FindBar(asReporter).find).toBeFocused();
    await keyboard.type('rained');
    await surface.says(/^[12] of 2$/);
    await keyboard.press('Enter');
    await expect.poll(said).toEqual(expect.arrayContaining(['1 of 2', '2 of 2']));
    await keyboard.press('Escape');
  });

  await test.step('a headline that grows too long, and fits again', async () => {
    await editor.typeHeadline(`${'Rain and more '.repeat(8)}${rareWord()}`);
    await surface.says(/^The headline is \d+ characters over 110/);
    await editor.typeHeadline(`Rain ${rareWord()}`);
    await surface.says(/^Put right: The headline is \d+ characters over 110/);
  });

  await test.step('a check that is put right', async () => {
    await editor.section.selectOption('');
    await editor.isSaved();
    await editor.section.selectOption({ label: 'Politics' });
    await surface.says('Put right: Choose a section. Nothing is missing.');
  });

  await test.step('whether it is saved, when somebody asks', async () => {
    await editor.isSaved();
    await keyboard.press('ControlOrMeta+S');
    await surface.says('Saved.');
  });

  await test.step('where the story stands after a step, and the focus is not lost', async () => {
    await editor.deed('Submit for review').press('Enter');
    await surface.says('Status: In review.');
    await expect(editor.status).toBeFocused();
  });

  const sentences = await said();
  for (const once of ['Link set.', 'Link removed.', '1 of 2', '2 of 2', 'Saved.', 'Status: In review.'])
    expect(
      sentences.filter((sentence) => sentence === once),
      once,
    ).toHaveLength(1);
  expect(sentences.filter((sentence) => /^The headline is/.test(sentence))).toHaveLength(1);
});

/** Writes down what is read out from now on; gives back what has been until it is asked. */
async function listen(page: StoryEditor['page']): Promise<() => Promise<string[]>> {
  const sentences: string[] = [];
  await page.exposeFunction('noteSentence', (sentence: string) => void sentences.push(sentence));
  await page.evaluate(() => {
    const voices = document.querySelectorAll('[aria-live="polite"][aria-atomic="true"]');
    if (voices.length === 0) throw new Error('Nothing announces.');
    const observer = new MutationObserver((changes) => {
      // Given to the page by the line above this function's call.
      const { noteSentence } = window as unknown as { noteSentence(sentence: string): void };
      for (const { target, addedNodes } of changes)
        if (addedNodes.length > 0 && target.textContent) noteSentence(target.textContent);
    });
    for (const voice of voices) observer.observe(voice, { childList: true });
  });
  return async () => sentences;
}
