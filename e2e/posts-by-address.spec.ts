import type { Page } from '@playwright/test';
import { write } from './deeds/stories';
import { UNDATED_POST } from './fixtures/platform';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

const NOTHING = { url: '', text: '' };
const [POST = NOTHING, OTHER = NOTHING] = reference.posts;

test('a post is fetched and inserted with the Enter key alone', async ({ asReporter }) => {
  const { keyboard } = asReporter;
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const post = await editor.openPostDialog();
  await expect(post.url).toBeFocused();
  await keyboard.type(POST.url);
  await keyboard.press('Enter');
  await expect(post.dialog.getByRole('figure')).toContainText(POST.text.slice(0, 40));
  await expect(post.insert).toBeEnabled();
  await keyboard.press('Enter');
  await expect(post.dialog).toBeHidden();
  await expect(editor.body.getByRole('figure')).toContainText(POST.text.slice(0, 40));
});

test('a pasted post that is called off while the platform is asked is not inserted after all', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const answer = await holdAnswers(asReporter);
  await editor.paste(POST.url);
  await expect(editor.dialog('Social post').getByText('Asking the platform')).toBeVisible();
  await asReporter.keyboard.press('Escape');
  await expect(editor.dialog('Social post')).toBeHidden();
  await answer.arrives();
  await asReporter.keyboard.type('No post here.');
  await expect(editor.body).toHaveText('It rained.No post here.');
  await editor.isSaved();
  await expect(editor.body.getByRole('figure')).toHaveCount(0);
});

test('an answer for an address that was changed meanwhile does not count', async ({ asReporter }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const post = await editor.openPostDialog();
  const answer = await holdAnswers(asReporter);
  await post.ask(POST.url);
  await post.url.fill(OTHER.url);
  await answer.arrives();
  await expect(post.insert).toBeDisabled();
  await asReporter.keyboard.press('Enter');
  await expect(post.dialog.getByRole('figure')).toContainText(OTHER.text.slice(0, 40));
});

test('what is typed by hand stays when another address is fetched, which must come first', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const post = await editor.openPostDialog();
  await post.ask(UNDATED_POST.url);
  const day = post.dialog.getByRole('textbox', { name: 'Posted on' });
  await day.fill('3 March 2026');
  await post.url.fill(`${UNDATED_POST.url}?s=20`);
  await expect(post.insert).toBeDisabled();
  await post.url.press('Enter');
  await expect(post.insert).toBeEnabled();
  await expect(day).toHaveValue('3 March 2026');
  await day.press('Enter');
  await expect(post.dialog).toBeHidden();
  await expect(editor.body.getByRole('figure')).toContainText(UNDATED_POST.text);
});

/** Keeps what the newsroom answers to the question for a post back until it is let through. */
async function holdAnswers(page: Page): Promise<{ arrives(): Promise<void> }> {
  const address = '**/api/posts';
  const [gate, letThrough] = latch();
  const [settled, settle] = latch();
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await gate;
    // A question that was called off takes no answer any more.
    await route.fulfill({ response }).catch(() => undefined);
    settle();
  });
  return {
    async arrives() {
      letThrough();
      await settled;
      await page.unroute(address);
    },
  };
}

function latch(): [Promise<void>, () => void] {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [opened, () => open()];
}
