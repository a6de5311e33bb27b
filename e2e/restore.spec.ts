import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { Newsroom } from './fixtures/newsroom';
import { test as base, expect } from './fixtures/test';
import { KeptText } from './pages/kept-text';
import { SignInPage } from './pages/sign-in-page';
import { StoryEditor } from './pages/story-editor';

/** A newsroom of its own: a restore ends every session of the one that others test in. */
const test = base.extend<object, { folder: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'galley-restore-'));
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  newsroom: [
    async ({ databaseKind, platform, folder }, use) => {
      const newsroom = await Newsroom.open({ databaseKind, platform, storageUrl: `file:${folder}/media` });
      await use(newsroom);
      await newsroom.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

const BEFORE = 'Written before the backup.';
const AFTER = 'Written after the backup.';

test('a tab that was open over a restore brings nothing back by itself, and offers its newer text', async ({
  asReporter: page,
  newsroom,
  folder,
}) => {
  test.setTimeout(120_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { id } = await write(page, { paragraphs: [BEFORE] });
  const editor = new StoryEditor(page);
  const kept = new KeptText(page);

  await test.step('the newsroom is restored as it was before the last sentence', async () => {
    await newsroom.command('backup', join(folder, 'monday.galley'));
    await editor.addParagraph(AFTER);
    await editor.isSaved();
    await newsroom.stop();
    await newsroom.command('restore', join(folder, 'monday.galley'), '--replace');
    await newsroom.start();
  });

  await test.step('the tab is told, keeps its text and takes no more', async () => {
    const layer = page.getByRole('dialog', { name: 'Sign in again' });
    await new SignInPage(page, layer).signInAs('reporter');
    await expect(layer).toBeHidden();
    await expect(editor.refusal).toContainText('The newsroom was restored from a backup');
    await expect(editor.refusal).toContainText('Your text is kept on this device');
    await expect(editor.save).not.toHaveText('Saved');
    await expect(editor.body).toHaveAttribute('contenteditable', 'false');
    await expect(editor.body).toContainText(AFTER);
    await hasNoViolation(page, 'a page that is over');
  });

  await test.step('the text can be copied from the page, by the keyboard alone', async () => {
    await kept.keep.focus();
    await page.keyboard.press('Enter');
    await expect(kept.dialog).toContainText(AFTER);
    await hasNoViolation(page, 'text kept on this device', '[role="dialog"]');
    await kept.copy.focus();
    await page.keyboard.press('Enter');
    await expect(kept.dialog.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${BEFORE}\n\n${AFTER}`);
    await page.keyboard.press('Escape');
    await expect(kept.keep).toBeFocused();
  });

  await test.step('loaded again it shows the restored story, and offers the text that is missing there', async () => {
    await kept.reload.click();
    await editor.isOpen();
    await expect(editor.body).toHaveText(BEFORE);
    await expect(kept.notice).toBeVisible();
    await hasNoViolation(page, 'a text that was set aside');
    await kept.read.click();
    await expect(kept.dialog).toContainText(AFTER);
    await kept.newDraft.click();
    await expect(page).not.toHaveURL(new RegExp(id));
    await editor.isOpen();
    await expect(editor.body).toContainText(BEFORE);
    await expect(editor.body).toContainText(AFTER);
  });

  await test.step('the restored story is as it was, and has nothing more to offer', async () => {
    await editor.open(id);
    await expect(editor.body).toHaveText(BEFORE);
    await expect(kept.notice).toBeHidden();
    const stored = await page.request.get(`/api/stories/${id}`);
    expect(JSON.stringify(await stored.json())).not.toContain(AFTER);
  });
});
