import { typeStory } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { FindBar } from './pages/find-bar';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';

test('words are found and replaced, in all fields, without the mouse', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  // The asterisks become marks as they are typed.
  await typeStory(asReporter, {
    headline: 'Ferry late again',
    paragraphs: ['The ferry was late. The **fer**ry is a ferryboat.', 'It cost (5) in 2026.'],
  });
  const editor = new StoryEditor(asReporter);
  const bar = new FindBar(asReporter);
  await editor.body.click();
  await keyboard.press('ControlOrMeta+Home');
  await nextFrame(asReporter);

  await test.step('found across marks and fields, counted and painted', async () => {
    await keyboard.press('ControlOrMeta+F');
    await expect(bar.find).toBeFocused();
    await keyboard.type('ferry');
    await bar.says('2 of 4');
    expect(await bar.painted('found-current')).toEqual(['ferry']);
    expect(await bar.painted('found')).toEqual(['Ferry', 'ferry', 'ferry']);
    await keyboard.press('Enter');
    await bar.says('3 of 4');
    await keyboard.press('Shift+Enter');
    await keyboard.press('Shift+Enter');
    await bar.says('1 of 4');
  });

  await test.step('by case, whole word and expression', async () => {
    await bar.button('Match case').click();
    await bar.says(/of 3$/);
    await bar.button('Whole word').click();
    await bar.says(/of 2$/);
    await bar.button('Match case').click();
    await bar.button('Whole word').click();
    await bar.button('Regular expression').click();
    await bar.find.fill('(');
    await bar.says(/^This is no regular expression yet/);
    await bar.find.fill('^((.+)+)+\\d$');
    await bar.says('This regular expression takes too long. Look for something simpler.');
  });

  await test.step('replaced all at once, with what was found, and undone at once', async () => {
    await bar.find.fill('\\((\\d)\\) in (\\d+)');
    await bar.replaceWith.fill('$1 pounds in $2');
    await bar.button('Replace').click();
    await expect(editor.body).toContainText('It cost 5 pounds in 2026.');
    await bar.button('Regular expression').click();
    await bar.find.fill('ferry');
    await bar.says(/of 4$/);
    await bar.replaceWith.fill('tram');
    await bar.button('Replace all').click();
    await bar.says('Replaced 4. Nothing found');
    await expect(editor.headline).toHaveText('tram late again');
    await expect(editor.body).toContainText('The tram was late. The tram is a tramboat.');
    await editor.body.click();
    await keyboard.press('ControlOrMeta+Z');
    await expect(editor.body).toContainText('The ferry was late. The ferry is a ferryboat.');
    await expect(editor.body).toContainText('It cost 5 pounds in 2026.');
  });

  await test.step('only in what was selected', async () => {
    await editor.body.getByRole('paragraph').last().click({ clickCount: 3 });
    await keyboard.press('ControlOrMeta+H');
    await expect(bar.replaceWith).toBeFocused();
    await bar.find.fill('2');
    await bar.button('In selection').click();
    await bar.says('1 of 2');
    await bar.find.fill('tram');
    await bar.says('Nothing found');
    await bar.find.fill('cost');
    await bar.says('1 of 1');
  });

  await test.step('Escape gives the caret back to the place', async () => {
    await bar.find.press('Escape');
    await expect(bar.bar).toHaveCount(0);
    await expect(editor.body).toBeFocused();
    await expect.poll(() => asReporter.evaluate(() => String(getSelection()))).toBe('cost');
    expect(await bar.painted('found')).toEqual([]);
  });
});
