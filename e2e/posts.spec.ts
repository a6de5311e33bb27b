import type { Page } from '@playwright/test';
import { rareWord, write } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import type { Platform } from './fixtures/platform';
import { expect, test } from './fixtures/test';
import { PostsLibrary } from './pages/posts-library';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test('a post that its author deletes becomes a task, and what is decided holds for readers at once', async ({
  asReporter,
  asEditor,
  asReader,
  platform,
  stranger,
}) => {
  test.setTimeout(120_000);
  const post = tell(platform);
  const story = await publishWith(post.url, { reporter: asReporter, editor: asEditor });
  const reader = new StoryPage(asReader);
  await reader.open(story.path);
  await expect(reader.posts).toContainText(post.text);

  platform.ownPosts.delete(post.id);
  const desk = new PostsLibrary(asEditor);
  await desk.find(post.word);
  await expect(desk.decisions).toHaveCount(0);
  await desk.checkNow.press('Enter');
  await expect(desk.status).toHaveText('Deleted: The platform says that there is no such post.');
  await expect(desk.checks.first()).toContainText('By hand (Edmund Achebe)');
  await expect(asEditor.getByText('Needs a decision.')).toBeVisible();

  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  await editor.showPanel('Checks');
  const check = asEditor
    .getByRole('list', { name: 'Checks' })
    .getByRole('listitem')
    .filter({ hasText: 'This social post is no longer on its platform.' });
  await expect(check).toContainText('Worth a look');
  await expect(check.getByRole('button', { name: 'Show' })).toBeVisible();
  await expect(asEditor.getByRole('link', { name: /^Posts \d+ needs? a decision$/ })).toBeVisible();

  await asEditor.goto(`/desk/posts?state=open&q=${post.word}`);
  await expect(desk.list).toHaveCount(1);
  await desk.list.getByRole('link').click();
  await desk.decide.click();
  await expect(desk.decisions, 'a decision needs a reason').toHaveCount(0);
  await desk.reason.selectOption({ label: 'The public should be able to read it' });
  await expect(desk.choice('Keep with a label')).toBeChecked();
  await desk.choice('Text only').press(' ');
  await expect(desk.sentence).toHaveValue('The author has deleted this post.');
  await desk.words.fill('A harbour office speaks for the city.');
  await desk.decide.press('Enter');
  await expect(desk.decisions).toHaveCount(1);
  await expect(desk.decisions).toContainText('A harbour office speaks for the city.');
  await expect(asEditor.getByText('Needs a decision.')).toBeHidden();

  await reader.open(story.path);
  const shown = reader.article.getByRole('figure').filter({ hasText: post.text });
  await expect(shown).toContainText('The author has deleted this post.');
  await expect(shown.getByRole('link')).toHaveCount(0);

  await desk.reason.selectOption({ label: 'A private person’s deletion is respected' });
  await expect(desk.choice('Remove')).toBeChecked();
  await desk.words.fill('She asked us to.');
  await desk.decide.click();
  await expect(desk.decisions).toHaveCount(2);
  await expect(desk.decisions.first()).toContainText('She asked us to.');
  await reader.open(story.path);
  await expect(reader.article).toContainText('A social post stood here. It is no longer shown.');
  expect(await asReader.content()).not.toMatch(/harbour_office|Harbour Office/);
  for (const address of [story.path, '/feed.xml', '/feed.json', '/politics/feed.xml']) {
    const face = await (await stranger.get(address)).text();
    expect(face, address).toContain(story.headline);
    expect(face, address).not.toMatch(new RegExp(`${post.word}|${post.id}`));
  }
});

test('a post that its author edits is kept once more, with what has changed', async ({
  asReporter,
  asEditor,
  platform,
}) => {
  const post = tell(platform);
  await publishWith(post.url, { reporter: asReporter, editor: asEditor });
  platform.ownPosts.set(post.id, answerFor(post, `${post.text} Until Friday.`));
  const desk = new PostsLibrary(asEditor);
  await desk.find(post.word);
  await desk.checkNow.click();
  await expect(desk.status).toHaveText('Edited');
  await expect(asEditor.getByRole('insertion')).toHaveText(' Until Friday.');
  await expect(desk.captures).toHaveCount(2);
  // The newsroom looks by itself, too, and may have come first.
  await expect(desk.captures.last()).toContainText(/Edmund Achebe|A check/);
  await desk.captures.last().getByRole('link').click();
  await expect(asEditor.getByRole('region', { name: 'The whole record' })).toContainText('Until Friday.');
});

test('a reporter sees what has become of a post, and decides nothing', async ({
  asReporter,
  asContributor,
  platform,
}) => {
  const post = tell(platform);
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await insert(editor, post.url);
  const desk = new PostsLibrary(asReporter);
  await desk.find(post.word);
  await desk.checkNow.click();
  await expect(desk.status).toHaveText('Live');
  await expect(desk.decide).toHaveCount(0);
  const { pathname } = new URL(asReporter.url());
  await desk.captureAgain.click();
  await expect(desk.captures).toHaveCount(2);
  expect(new URL(asReporter.url()).pathname, 'the new record is shown').not.toBe(pathname);
  await asContributor.goto('/desk');
  await expect(asContributor.getByRole('link', { name: 'Posts' })).toHaveCount(0);
  const answer = await asContributor.goto(pathname);
  expect(answer?.status()).toBe(403);
});

test('library and record have nothing that axe would find', async ({ asReporter, asEditor, platform }) => {
  const post = tell(platform);
  await publishWith(post.url, { reporter: asReporter, editor: asEditor });
  platform.ownPosts.delete(post.id);
  const desk = new PostsLibrary(asEditor);
  await asEditor.goto('/desk/posts');
  await hasNoViolation(asEditor, 'the library of posts');
  await desk.find(post.word);
  await desk.checkNow.click();
  await expect(asEditor.getByText('Needs a decision.')).toBeVisible();
  await desk.reason.selectOption({ label: 'Somebody could come to harm' });
  await desk.words.fill('A threat.');
  await desk.decide.click();
  await expect(desk.decisions).toHaveCount(1);
  await hasNoViolation(asEditor, 'a record');
});

interface Post {
  id: string;
  url: string;
  /** Stands in its text and nowhere else. */
  word: string;
  text: string;
}

/** A post of a test's own, which the platform shows until it is told otherwise. */
function tell(platform: Platform): Post {
  const word = rareWord();
  const id = String(Date.now()) + String(Math.floor(Math.random() * 1e5)).padStart(5, '0');
  const post = {
    id,
    word,
    url: `https://x.com/harbour_office/status/${id}`,
    text: `The ${word} quay is closed.`,
  };
  platform.ownPosts.set(id, answerFor(post, post.text));
  return post;
}

function answerFor({ url }: Post, text: string): string {
  return JSON.stringify({
    url,
    author_name: 'Harbour Office',
    author_url: 'https://x.com/harbour_office',
    html: `<blockquote><p>${text}</p>&mdash; Harbour Office <a href="${url}">October 1, 2025</a></blockquote>`,
  });
}

async function insert(editor: StoryEditor, url: string): Promise<void> {
  const dialog = await editor.openPostDialog();
  await dialog.ask(url);
  await expect(dialog.insert).toBeEnabled();
  await dialog.insert.click();
  await expect(editor.body.getByRole('figure')).toBeVisible();
  await editor.isSaved();
}

async function publishWith(url: string, people: { reporter: Page; editor: Page }) {
  const story = await write(people.reporter);
  const mine = new StoryEditor(people.reporter);
  await insert(mine, url);
  await mine.press('Submit for review');
  await mine.hasStatus('In review');
  const desk = new StoryEditor(people.editor);
  await desk.open(story.id);
  await desk.press('Approve');
  await desk.hasStatus('Approved');
  await desk.press('Publish');
  await desk.hasStatus('Published');
  return story;
}
