import type { Page } from '@playwright/test';
import { publish, rareWord } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import type { Newsroom } from './fixtures/newsroom';
import { expect, test } from './fixtures/test';

interface Words {
  name: string;
  email: string;
  text: string;
}

async function sendComment(page: Page, { name, email, text }: Words): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Your comment' }).fill(text);
  await page.getByRole('button', { name: 'Send comment' }).click();
}

async function openMailedLink(page: Page, newsroom: Newsroom, email: string): Promise<void> {
  await page.goto(await newsroom.inDatabase('comment-link', email));
}

test('a reader without script comments, confirms by a link, and a moderator decides by keys', async ({
  asReporter,
  asEditor,
  asEditor2,
  asReader,
  newsroom,
}) => {
  test.setTimeout(120_000);
  const story = await publish({ reporter: asReporter, editor: asEditor });
  const word = rareWord();
  const email = `${word}@reader.example`;
  const text = `It snowed ${word}.`;

  await test.step('what is wrong is said, and what was typed is there again', async () => {
    await asReader.goto(story.path);
    await asReader.getByRole('link', { name: 'Read and write comments' }).click();
    const much = `${text} https://a.example`.repeat(9);
    await sendComment(asReader, { name: 'Rita', email, text: much });
    await expect(asReader.getByRole('heading', { level: 1 })).toHaveText('Your comment was not sent');
    await expect(asReader.getByRole('alert')).toContainText('at most 8 links');
    await expect(asReader.getByRole('textbox', { name: 'Your comment' })).toHaveValue(much);
    await sendComment(asReader, { name: 'Rita', email, text });
    await expect(asReader.getByRole('heading', { level: 1 })).toHaveText('Look into your mail');
  });

  await test.step('the link in the mail confirms it with a press', async () => {
    await openMailedLink(asReader, newsroom, email);
    await asReader.getByRole('button', { name: 'Confirm comment' }).click();
    await expect(asReader.getByRole('heading', { level: 1 })).toHaveText('Your comment waits');
    await asReader.goto(`${story.path}/comments`);
    await expect(asReader.getByText('No comments yet')).toBeVisible();
  });

  await test.step('a moderator approves it by keys', async () => {
    await asEditor.goto('/desk/comments');
    const entry = asEditor.getByRole('article', { name: 'Rita' }).filter({ hasText: text });
    await expect(entry).toContainText('Every comment on this story is looked at first.');
    await expect(entry).not.toContainText('@');
    expect(await violationsOn(asEditor)).toEqual([]);
    await asEditor.keyboard.press('j');
    await expect(entry).toBeFocused();
    await asEditor.keyboard.press('a');
    await expect(entry).toHaveCount(0);
    await asReader.goto(`${story.path}/comments`);
    await expect(asReader.getByRole('article', { name: 'Comment of Rita' })).toContainText(text);
  });

  await test.step('a report has it before the moderators again, who remove it', async () => {
    await asReader.getByRole('link', { name: 'Report the comment of Rita' }).click();
    await asReader.getByRole('button', { name: 'Send report' }).click();
    await expect(asReader.getByRole('heading', { level: 1 })).toHaveText('Your report was sent');
    await asEditor.goto('/desk/comments?queue=reported');
    const entry = asEditor.getByRole('article', { name: 'Rita' }).filter({ hasText: text });
    await expect(entry).toContainText('Reported: It is abusive or hateful');
    await asEditor.keyboard.press('j');
    await asEditor.keyboard.press('r');
    await asEditor.getByRole('combobox', { name: 'Reason' }).selectOption('Off topic');
    await asEditor.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(entry).toHaveCount(0);
    await asReader.goto(`${story.path}/comments`);
    await expect(asReader.getByText('No comments yet')).toBeVisible();
  });

  await test.step('the reader reads why, appeals, and somebody else lets it in', async () => {
    await openMailedLink(asReader, newsroom, email);
    await expect(asReader.getByText('It is not about this story.')).toBeVisible();
    await asReader.getByRole('textbox', { name: 'Why it should stand' }).fill('It is about the snow.');
    await asReader.getByRole('button', { name: 'Send appeal' }).click();
    await expect(asReader.getByText('You have appealed.')).toBeVisible();
    await asEditor.goto('/desk/comments?queue=appeals');
    await expect(asEditor.getByText('somebody else decides, because you did before')).toBeVisible();
    await asEditor2.goto('/desk/comments?queue=appeals');
    await asEditor2.getByRole('button', { name: 'Let it in (the comment of Rita)' }).click();
    await asEditor2.getByRole('dialog').getByRole('button', { name: 'Let it in' }).click();
    await expect(asEditor2.getByText('Nothing here')).toBeVisible();
    await asReader.goto(`${story.path}/comments`);
    await expect(asReader.getByText(text)).toBeVisible();
  });
});

test('with a script the comments come to the story’s page, and without them it stays', async ({
  asReporter,
  asEditor,
  visits,
}) => {
  const story = await publish({ reporter: asReporter, editor: asEditor });
  const page = await visits.open();
  await page.route('**/comments', (route) => route.abort(), { times: 1 });
  const refused = page.waitForEvent('requestfailed');
  await page.goto(story.path);
  const section = page.getByRole('region', { name: 'Comments' });
  await section.scrollIntoViewIfNeeded();
  await refused;
  await expect(section.getByRole('link', { name: 'Read and write comments' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.headline);

  await page.reload();
  await section.scrollIntoViewIfNeeded();
  await expect(section.getByText('No comments yet')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await sendComment(page, { name: 'Bo', email: `${rareWord()}@reader.example`, text: 'x' });
  await expect(section.getByText('Write your comment first.')).toBeVisible();
  await sendComment(page, { name: 'Bo', email: `${rareWord()}@reader.example`, text: 'It hailed.' });
  await expect(section.getByText('Look into your mail.')).toBeVisible();

  await page.goto(`${story.path}/comments`);
  expect(await violationsOn(page)).toEqual([]);
  await sendComment(page, { name: 'Bo', email: `${rareWord()}@reader.example`, text: 'x' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comment was not sent');
  expect(await violationsOn(page)).toEqual([]);
});
