import { write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';
import { VersionPage } from './pages/version-page';

/** What is restored has to be seen by a colleague within this time. */
const SOON = { timeout: 3_000 };

test('a block of an earlier version comes back under the hands of a colleague, and what it replaced is kept', async ({
  asReporter,
  asEditor,
}) => {
  const { id } = await write(asReporter, { paragraphs: ['It rained.', 'The bridge is closed.'] });
  const mine = new StoryEditor(asReporter);
  await mine.press('Submit for review');
  await mine.hasStatus('In review');
  const theirs = new StoryEditor(asEditor);
  await theirs.open(id);
  await theirs.body.getByText('The bridge is closed.').click({ clickCount: 3 });
  await nextFrame(asEditor);
  await asEditor.keyboard.type('The bridge is open.');
  await theirs.isSaved();

  const version = new VersionPage(await asEditor.context().newPage());
  await test.step('by keyboard, with what will happen said before', async () => {
    await version.compare(id, 2);
    await version.askForParagraph();
    await expect(version.dialog).toContainText('Readers see no change until somebody publishes.');
    await hasNoViolation(version.page, 'before a restore');
    await version.confirm();
    await expect(version.dialog).toContainText('What was there before is version 3.');
    await expect(version.storyLink).toBeFocused();
    await hasNoViolation(version.page, 'after a restore');
  });

  await test.step('who has the story open sees it without loading the page again, and goes on', async () => {
    await expect(theirs.body).toContainText('The bridge is closed.', SOON);
    await expect(theirs.body).not.toContainText('The bridge is open.');
    await theirs.addParagraph('And it rained on.');
    await theirs.isSaved();
  });

  await test.step('and it is undone by restoring what was kept', async () => {
    await version.open(id, 3);
    await version.restoreAll();
    await version.confirm();
    await expect(version.dialog).toContainText('What was there before is version 4.');
    await expect(theirs.body).toContainText('The bridge is open.', SOON);
    await expect(theirs.body).not.toContainText('And it rained on.');
  });
});
