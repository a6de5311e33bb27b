import type { Page } from '@playwright/test';
import { type MadeStory, submit } from './deeds/stories';
import { PASSWORD, staff } from './fixtures/people';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { Comments } from './pages/comments';
import { nextFrame } from './pages/next-frame';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';
import { Suggestions } from './pages/suggestions';
import { seesFocus, tabTo } from './pages/tab-to';

// No pointer of the reviewer is used here: neither a click nor a locator that takes the focus by itself.
test('a reviewer goes the whole way by keys: signs in, finds, reads what changed, comments, settles, approves, publishes', async ({
  visits,
  asReporter,
  asReader,
}) => {
  test.setTimeout(120_000);
  const story = await submittedWithSuggestions(asReporter);
  const page = await visits.open();
  const { keyboard } = page;
  const board = new Board(page);
  const editor = new StoryEditor(page);

  await test.step('signs in', async () => {
    await page.goto('/desk');
    await tabTo(page, page.getByLabel('Email'));
    await seesFocus(page, 'Tab on the way in');
    await keyboard.type(staff.people.editor.email);
    await keyboard.press('Tab');
    await keyboard.type(PASSWORD);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
    await keyboard.press('Enter');
    await page.waitForURL('**/desk');
  });

  await test.step('filters the board, and opens the story', async () => {
    const inReview = page
      .getByRole('navigation', { name: 'State' })
      .getByRole('link', { name: /^In review/ });
    await tabTo(page, inReview);
    await seesFocus(page, 'reaching a filter');
    await keyboard.press('Enter');
    await expect(inReview).toHaveAttribute('aria-current', 'page');
    await seesFocus(page, 'filtering');
    await keyboard.press('/');
    await expect(board.search).toBeFocused();
    await seesFocus(page, 'going to the search');
    await keyboard.type(story.headline.split(' ').at(-1) ?? '');
    await keyboard.press('Enter');
    await page.waitForURL(/state=in_review&q=/);
    await tabTo(page, board.story(story.headline));
    await seesFocus(page, 'reaching the story');
    await keyboard.press('Enter');
    await editor.isOpen();
  });

  await test.step('sees what changed, and comes back', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Since I last looked' }));
    await seesFocus(page, 'reaching what changed');
    await keyboard.press('Enter');
    await page.waitForURL(/\/history\?from=seen&to=working/);
    await tabTo(page, page.getByRole('link', { name: 'Back to the story' }));
    await seesFocus(page, 'reaching the way back');
    await keyboard.press('Enter');
    await editor.isOpen();
  });

  await test.step('comments on words', async () => {
    const comments = new Comments(page);
    await tabTo(page, editor.body);
    await seesFocus(page, 'reaching the text');
    await keyboard.press('ControlOrMeta+Home');
    await nextFrame(page);
    for (const _word of ['It', 'rained']) await keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await nextFrame(page);
    await keyboard.press('ControlOrMeta+Alt+M');
    await expect(comments.box).toBeFocused();
    await seesFocus(page, 'beginning a comment');
    await comments.send('Since when?');
    await expect(comments.threads.first()).toBeFocused();
    await seesFocus(page, 'sending it');
    await expect(comments.places).toHaveText(/^It rained/);
  });

  await test.step('rejects one suggestion, and accepts another', async () => {
    const suggestions = new Suggestions(page);
    await suggestions.next();
    await seesFocus(page, 'going to a suggestion');
    await suggestions.accept();
    await expect(suggestions.bar).toContainText('1 suggestion.');
    await suggestions.next();
    await suggestions.reject();
    await expect(suggestions.bar).toBeHidden();
    await seesFocus(page, 'settling the last suggestion');
    await expect(editor.body).toContainText('It stopped. At noon.');
    await expect(editor.body).not.toContainText('A rumour.');
    await editor.isSaved();
  });

  await test.step('approves these exact words, and publishes them', async () => {
    await expect(page.getByRole('region', { name: 'These exact words' })).toContainText('version');
    await tabTo(page, editor.deed('Approve'), 'Shift+Tab');
    await seesFocus(page, 'reaching Approve');
    await keyboard.press('Enter');
    await editor.hasStatus('Approved');
    await seesFocus(page, 'approving');
    await tabTo(page, editor.deed('Publish'));
    await keyboard.press('Enter');
    await editor.hasStatus('Published');
    await seesFocus(page, 'publishing');
  });

  await test.step('finds in the inbox what was told, and goes from there to the story', async () => {
    await tabTo(page, page.getByRole('link', { name: /^Inbox/ }), 'Shift+Tab');
    await seesFocus(page, 'reaching the inbox');
    await keyboard.press('Enter');
    await page.waitForURL('**/desk/inbox');
    // Notices carry no word of a story; the newest of these is of the one that was submitted here.
    const words = `A story was submitted for review by ${staff.people.reporter.name}`;
    const told = page.getByRole('main').getByRole('link', { name: words }).first();
    await tabTo(page, told);
    await seesFocus(page, 'reaching a notice');
    await keyboard.press('Enter');
    await page.waitForURL(`**/desk/stories/${story.id}`);
    await editor.hasStatus('Published');
  });

  const paper = new StoryPage(asReader);
  await paper.open(story.path);
  await expect(paper.article).toContainText('It stopped. At noon.');
  await expect(paper.article).not.toContainText('A rumour.');
});

/** A story in review whose author has suggested two things since. */
async function submittedWithSuggestions(reporter: Page): Promise<MadeStory> {
  const story = await submit(reporter, { paragraphs: ['It rained on the old bridge.', 'It stopped.'] });
  const author = new StoryEditor(reporter);
  await author.toEnd();
  await reporter.keyboard.type(' At noon.');
  await author.addParagraph('A rumour.');
  await author.isSaved();
  return story;
}
