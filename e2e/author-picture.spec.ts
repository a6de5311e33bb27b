import { publish } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { photoWithWords } from './fixtures/photo-with-words';
import { expect, test } from './fixtures/test';

test('an author gives themselves a picture, and readers have it until it is removed', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
  visits,
}) => {
  const story = await publish({ reporter: asReporter, editor: asEditor });
  await asReporter.goto('/desk/account');
  await asReporter.getByLabel('Picture file').setInputFiles(await photoWithWords({ caption: 'Secret' }));
  await expect(asReporter.getByText('Picture saved.')).toBeVisible();
  const removal = asReporter.getByRole('button', { name: 'Remove the picture' });
  await expect(removal).toBeVisible();
  expect(await violationsOn(asReporter)).toEqual([]);

  await asReader.goto(story.path);
  const name = (await asReader.locator('a[rel="author"]').first().textContent()) ?? '';
  const facts = await asReader.locator('script[type="application/ld+json"]').first().textContent();
  await asReader.getByRole('link', { name, exact: true }).first().click();
  const picture = asReader.getByRole('img', { name, exact: true });
  await expect(picture).toBeVisible();
  const address = (await picture.getAttribute('src')) ?? '';
  expect(facts).toContain(address);
  const visitor = await visits.open();
  await visitor.goto(asReader.url());
  expect(await violationsOn(visitor)).toEqual([]);
  const file = await stranger.get(address);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'image/jpeg']);

  await removal.click();
  await expect(asReporter.getByText('Picture removed.')).toBeVisible();
  await expect(asReporter.getByText('No picture yet')).toBeVisible();
  expect((await stranger.get(address)).status()).toBe(404);
  await asReader.reload();
  await expect(picture).toHaveCount(0);
});
