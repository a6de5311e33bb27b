import type { Page } from '@playwright/test';
import { write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { Comments } from './pages/comments';

/** Gives a preview in which its recipient may comment; hands out its link. */
async function givePreview(page: Page, storyId: string): Promise<string> {
  await page.goto(`/desk/stories/${storyId}/previews`);
  await page.getByRole('textbox', { name: 'For whom' }).fill('Dr Ines Roth');
  await page.getByRole('combobox', { name: 'The recipient' }).selectOption('May read and comment');
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.getByRole('textbox', { name: 'Link of the preview' }).inputValue();
}

async function openPreview(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Open the preview' }).click();
  await expect(page.getByRole('heading', { name: 'Your comments for the newsroom' })).toBeVisible();
}

test('somebody outside comments on selected words, and reads the answer', async ({ asReporter, visits }) => {
  const outside = await visits.open();
  const story = await write(asReporter, { paragraphs: ['The bridge opens in June.', 'Nobody pays.'] });
  await openPreview(outside, await givePreview(asReporter, story.id));

  await outside.getByText('The bridge opens in June.', { exact: true }).click({ clickCount: 3 });
  await outside.getByRole('button', { name: 'Comment on these words' }).click();
  await expect(outside.getByRole('textbox', { name: 'Your comment' })).toBeFocused();
  await outside.keyboard.type('It opens in July.');
  await outside.keyboard.press('Tab');
  await outside.keyboard.press('Enter');
  const own = outside.getByRole('list', { name: 'Your comments' });
  await expect(own).toContainText('It opens in July.');
  await expect(own).toContainText('The bridge opens in June.');
  expect(await violationsOn(outside)).toEqual([]);

  await asReporter.goto(`/desk/stories/${story.id}`);
  await asReporter.getByRole('tab', { name: 'Comments' }).click();
  const { threads, places } = new Comments(asReporter);
  await expect(threads).toContainText('Dr Ines Roth from outside');
  await expect(threads).toContainText('Dr Ines Roth reads what is answered here');
  await expect(places).toHaveText('The bridge opens in June.');
  await threads.getByRole('button', { name: 'Answer' }).click();
  await asReporter.keyboard.type('Thank you.');
  await threads.getByRole('button', { name: 'Send' }).click();
  await threads.getByRole('button', { name: 'Resolve' }).click();
  await expect(threads).toHaveCount(0);

  await outside.reload();
  await expect(own).toContainText('Thank you.');
  await expect(own).toContainText('settled by the newsroom');
});

test('without script a paragraph is named, and what comes too late is not lost', async ({
  asReporter,
  asReader,
}) => {
  const story = await write(asReporter, { paragraphs: ['The bridge opens in June.', 'Nobody pays.'] });
  await openPreview(asReader, await givePreview(asReporter, story.id));
  await asReader
    .getByRole('combobox', { name: 'About' })
    .selectOption({ label: 'Paragraph 2: Nobody pays.' });
  await asReader.getByRole('textbox', { name: 'Your comment' }).fill('The county pays.');
  await asReader.getByRole('button', { name: 'Send the comment' }).click();
  await expect(asReader.getByRole('list', { name: 'Your comments' })).toContainText('The county pays.');

  await asReader.getByRole('textbox', { name: 'Your comment' }).fill('One <b>more</b> thing.');
  await asReporter.goto(`/desk/stories/${story.id}/previews`);
  await asReporter.getByRole('button', { name: 'Revoke the preview for Dr Ines Roth' }).click();
  await expect(asReporter.getByRole('list', { name: 'Previews' })).toContainText('Revoked');
  await asReader.getByRole('button', { name: 'Send the comment' }).click();
  await expect(asReader.getByText('This preview was closed by the newsroom.')).toBeVisible();
  await expect(asReader.getByRole('textbox', { name: 'Your words, to be copied' })).toHaveValue(
    'One <b>more</b> thing.',
  );
});
