import { write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';
import { Surface } from './pages/surface';

const THREE = ['First things first.', 'Second thoughts.', 'Third time lucky.'];

test('/ finds a block by its name or another word', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const surface = new Surface(asReporter);
  await editor.toEmptyLine();

  await test.step('all that Insert has, and the text box says which is meant', async () => {
    await editor.insert.click();
    await expect(asReporter.getByRole('menuitem', { name: 'Quote', exact: true })).toBeVisible();
    const offered = await asReporter.getByRole('menuitem').allTextContents();
    await keyboard.press('Escape');
    await expect(editor.body).toBeFocused();
    await keyboard.type('/');
    await expect(surface.list).toBeVisible();
    const listed = await surface.found.allTextContents();
    expect(listed).toEqual(expect.arrayContaining(offered));
    await hasNoViolation(asReporter, 'list behind /');
    await keyboard.press('ArrowDown');
    const second = await surface.found.nth(1).getAttribute('id');
    await expect(editor.body).toHaveAttribute('aria-activedescendant', second ?? '');
  });

  await test.step('“tweet” finds Social post; Escape leaves what was typed', async () => {
    await keyboard.type('tweet');
    await expect(surface.found).toHaveText(['Social post']);
    await keyboard.press('Escape');
    await expect(surface.list).toHaveCount(0);
    await expect(editor.body.getByRole('paragraph').last()).toHaveText('/tweet');
    await expect(editor.body).not.toHaveAttribute('aria-activedescendant');
  });

  await test.step('Enter inserts what was found, and what was typed for it is gone', async () => {
    for (const _ of '/tweet') await keyboard.press('Backspace');
    await keyboard.type('/citation');
    await expect(surface.found).toHaveText(['Quote']);
    await keyboard.press('Enter');
    await keyboard.type('We are on it.');
    await expect(editor.part('Quote text')).toHaveText('We are on it.');
    await expect(editor.body).not.toContainText('/citation');
    await surface.says('Quote added.');
  });

  await test.step('a / inside a line is a letter', async () => {
    await keyboard.type(' And/or not.');
    await expect(surface.list).toHaveCount(0);
  });
});

test('selected words have their tools beside them', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  await write(asReporter, { paragraphs: ['The harbour is closed.'] });
  const editor = new StoryEditor(asReporter);
  const surface = new Surface(asReporter);
  const paragraph = editor.body.getByRole('paragraph').last();

  await test.step('by mouse, without taking the focus', async () => {
    await paragraph.dblclick({ position: { x: 60, y: 12 } });
    await surface.tool('Bold').click();
    await expect(editor.body.getByRole('strong')).toHaveText('harbour');
    await expect(surface.tool('Bold')).toHaveAttribute('aria-checked', 'true');
    await expect(editor.body).toBeFocused();
    await hasNoViolation(asReporter, 'tools of the selection');
  });

  await test.step('Escape sends them away until something else is selected', async () => {
    await keyboard.press('Escape');
    await expect(surface.tools).toHaveCount(0);
    await keyboard.press('Shift+ArrowRight');
    await expect(surface.tools).toBeVisible();
  });

  await test.step('by keys: to the tools, along them, and back to the words', async () => {
    await keyboard.press('Alt+F10');
    await expect(surface.tool('Bold')).toBeFocused();
    await keyboard.press('ArrowRight');
    await expect(surface.tool('Italic')).toBeFocused();
    await keyboard.press('Enter');
    await expect(editor.body.getByRole('emphasis')).not.toHaveCount(0);
    await expect(editor.body).toBeFocused();
    await keyboard.press('End');
    await expect(surface.tools).toHaveCount(0);
  });

  await test.step('a quote of the line, and back', async () => {
    await paragraph.dblclick({ position: { x: 60, y: 12 } });
    await surface.tool('Quote').click();
    await expect(editor.part('Quote text')).toHaveText('The harbour is closed.');
    await keyboard.press('ControlOrMeta+Z');
    await expect(editor.part('Quote text')).toHaveCount(0);
  });
});

test('blocks are moved by keys and by the mouse, each move one undo', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  await write(asReporter, { paragraphs: THREE });
  const editor = new StoryEditor(asReporter);
  const surface = new Surface(asReporter);
  const lines = editor.body.getByRole('paragraph');
  const [first, second, third] = THREE as [string, string, string];

  await keyboard.press('Alt+Shift+ArrowUp');
  await expect(lines).toHaveText([first, third, second]);
  await surface.says(`Moved above paragraph “${second}”`);
  await keyboard.type(' Really.');
  await expect(lines).toHaveText([first, `${third} Really.`, second]);
  await keyboard.press('ControlOrMeta+Z');
  await keyboard.press('ControlOrMeta+Z');
  await expect(lines).toHaveText(THREE);

  await surface.dragAbove(lines.nth(2), lines.nth(0));
  await expect(lines).toHaveText([third, first, second]);
  await keyboard.press('ControlOrMeta+Z');
  await expect(lines).toHaveText(THREE);
  await editor.isSaved();
  await asReporter.reload();
  await expect(lines).toHaveText(THREE);
});

test('a block is moved past the one in which a colleague types', async ({ asReporter, asEditor }) => {
  const { id } = await write(asReporter, { paragraphs: THREE });
  const [reporter, editor] = [new StoryEditor(asReporter), new StoryEditor(asEditor)];
  await editor.open(id);
  const written = 'And here is what the desk has to say about it.';
  await editor.body.getByRole('paragraph').nth(1).click();
  await asEditor.keyboard.press('End');
  await nextFrame(asEditor);
  const surface = new Surface(asReporter);
  const typing = asEditor.keyboard.type(` ${written}`, { delay: 30 });
  for (const [key, said] of [
    ['ArrowUp', /^Moved above paragraph “Second/],
    ['ArrowUp', /^Moved above paragraph “First/],
    ['ArrowDown', /^Moved below paragraph “First/],
    ['ArrowUp', /^Moved above paragraph “First/],
    ['ArrowDown', /^Moved below paragraph “First/],
    ['ArrowDown', /^Moved below paragraph “Second/],
  ] as const) {
    await asReporter.keyboard.press(`Alt+Shift+${key}`);
    await surface.says(said);
  }
  await typing;
  const expected = [THREE[0], `${THREE[1]} ${written}`, THREE[2]];
  for (const side of [reporter, editor]) {
    await expect(side.body.getByRole('paragraph')).toHaveText(expected as string[]);
  }
});

test('the menu of a block', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  const { id } = await write(asReporter, { paragraphs: THREE });
  const editor = new StoryEditor(asReporter);
  const surface = new Surface(asReporter);
  const lines = editor.body.getByRole('paragraph');

  await test.step('turns a paragraph into a heading', async () => {
    await surface.openMenuOf(lines.first());
    await hasNoViolation(asReporter, 'block menu', '[role="menu"]');
    await surface.choose('Heading');
    await expect(editor.body.getByRole('heading', { level: 2 })).toHaveText('First things first.');
    await surface.says('Turned into heading.');
  });

  await test.step('by keys: duplicates, and deletes again', async () => {
    await lines.last().click();
    await keyboard.press('Alt+Shift+M');
    await expect(surface.blockMenu).toBeVisible();
    await keyboard.type('du');
    await expect(surface.blockMenu.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(lines).toHaveText(['Second thoughts.', 'Third time lucky.', 'Third time lucky.']);
    await expect(editor.body).toBeFocused();
    await keyboard.press('Alt+Shift+Backspace');
    await surface.says('Paragraph deleted.');
    await expect(lines).toHaveText(['Second thoughts.', 'Third time lucky.']);
  });

  await test.step('copies a link that leads to the block', async () => {
    await asReporter.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await surface.openMenuOf(lines.last());
    await surface.choose('Copy link to block');
    await surface.says('Link to this block copied.');
    await editor.isSaved();
    const address = await asReporter.evaluate(() => navigator.clipboard.readText());
    expect(new URL(address).pathname).toBe(`/desk/stories/${id}`);
    await asReporter.goto('/desk');
    await asReporter.goto(address);
    await expect(editor.body).toBeFocused();
    await keyboard.type('Here: ');
    await expect(lines.last()).toHaveText('Here: Third time lucky.');
    await asReporter.goto(`${address}0`);
    await surface.says('no longer in the story');
  });
});

test('nobody is trapped in the text, and every key is on the sheet', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const surface = new Surface(asReporter);
  await editor.toEmptyLine();

  await test.step('Escape, then Tab leaves a list in which Tab indents', async () => {
    await keyboard.type('- One');
    await keyboard.press('Enter');
    await keyboard.type('Two');
    await keyboard.press('Tab');
    await expect(editor.body.getByRole('listitem').getByRole('listitem')).toHaveText('Two');
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    await expect(editor.body).not.toBeFocused();
    await expect(editor.body.getByRole('listitem').getByRole('listitem')).toHaveText('Two');
  });

  await test.step('the sheet opens with ? outside the text and Ctrl / anywhere', async () => {
    await keyboard.press('?');
    await expect(surface.shortcuts).toBeVisible();
    await expect(surface.shortcuts.getByText('Leave the text')).toBeVisible();
    await hasNoViolation(asReporter, 'shortcut sheet', '[role="dialog"]');
    await keyboard.press('Escape');
    await expect(surface.shortcuts).toHaveCount(0);
    await editor.body.getByRole('paragraph').first().click();
    await keyboard.type('?');
    await expect(surface.shortcuts).toHaveCount(0);
    await keyboard.press('ControlOrMeta+/');
    await expect(surface.shortcuts).toBeVisible();
    await keyboard.press('Escape');
    await expect(editor.body).toBeFocused();
  });

  await test.step('the toolbar is one stop, and the arrows go through it', async () => {
    await keyboard.press('Alt+F10');
    await expect(surface.toolbar.getByRole('button', { name: 'Bold' })).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(surface.toolbar.getByRole('button', { name: 'Keyboard shortcuts' })).toBeFocused();
    await keyboard.press('Tab');
    await expect(editor.headline).toBeFocused();
  });

  await test.step('saving is silent, and told when asked for', async () => {
    await expect(editor.save).toHaveAttribute('aria-live', 'off');
    await editor.isSaved();
    await keyboard.press('ControlOrMeta+S');
    await surface.says('Saved.');
  });
});

test('on a phone the tools stay clear of the selection', async ({ asReporter }) => {
  await write(asReporter, { paragraphs: ['The harbour is closed.'] });
  await asReporter.setViewportSize({ width: 390, height: 844 });
  const surface = new Surface(asReporter);
  const editor = new StoryEditor(asReporter);
  const toolbar = await surface.toolbar.boundingBox();
  const insert = await editor.insert.boundingBox();
  expect((insert?.x ?? 0) + (insert?.width ?? 999)).toBeLessThanOrEqual(
    (toolbar?.x ?? 0) + (toolbar?.width ?? 0),
  );
  await editor.body
    .getByRole('paragraph')
    .last()
    .dblclick({ position: { x: 60, y: 12 } });
  await expect(surface.tools).toBeVisible();
  const selected = await asReporter.evaluate(() =>
    document.getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON(),
  );
  const tools = await surface.tools.boundingBox();
  if (!tools) throw new Error('The tools are not on the screen.');
  expect(tools.y + tools.height <= selected.top || tools.y >= selected.bottom).toBe(true);
  expect(tools.x).toBeGreaterThanOrEqual(0);
  expect(tools.x + tools.width).toBeLessThanOrEqual(390);
});
