import { write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';

test('somebody outside reads a story before readers do, with a name on it, until it is closed', async ({
  asReporter,
  visits,
  stranger,
}) => {
  const outside = await visits.open();
  const story = await write(asReporter, { paragraphs: ['The harbour master has read this.'] });
  await asReporter.goto(`/desk/stories/${story.id}/preview`);
  await asReporter.getByRole('link', { name: 'Show it to somebody outside' }).click();
  await asReporter.getByRole('textbox', { name: 'For whom' }).fill('Dr Ines Roth');
  await asReporter.getByRole('button', { name: 'Make the link' }).click();
  const link = await asReporter.getByRole('textbox', { name: 'Link of the preview' }).inputValue();
  const row = asReporter.getByRole('list', { name: 'Previews' }).getByRole('listitem');
  await expect(row).toContainText('Not opened yet');
  expect(await violationsOn(asReporter)).toEqual([]);

  // A program that looks at every link in a message learns nothing, and the list does not call it a visit.
  const door = await stranger.get(link);
  expect(await door.text()).not.toContain(story.headline);
  expect(door.headers()).toMatchObject({ 'referrer-policy': 'same-origin' });
  expect(door.headers()['x-robots-tag']).toContain('noindex');
  expect(door.headers()['cache-control']).toContain('no-store');

  await outside.goto(link);
  expect(await violationsOn(outside)).toEqual([]);
  await outside.getByRole('button', { name: 'Open the preview' }).click();
  await expect(outside.getByRole('heading', { level: 1, name: story.headline })).toBeVisible();
  await expect(outside.getByText('The harbour master has read this.')).toBeVisible();
  await expect(outside.getByText('Preview for Dr Ines Roth')).toBeVisible();
  expect(outside.url()).not.toContain(new URL(link).pathname);
  expect(await violationsOn(outside)).toEqual([]);
  // The address alone opens nothing: it has no secret in it.
  expect((await stranger.get(outside.url())).status()).toBe(404);

  await asReporter.reload();
  await expect(row).toContainText('Opened once');
  await asReporter.getByRole('button', { name: 'Revoke the preview for Dr Ines Roth' }).click();
  await expect(row).toContainText('Revoked');
  expect((await outside.reload())?.status()).toBe(404);
  const closed = await outside.goto(link);
  expect(closed?.status()).toBe(410);
  await expect(outside.getByText('This preview was closed by the newsroom.')).toBeVisible();
});
