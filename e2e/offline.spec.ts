import { rareWord, typeStory } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { OfflineDesk } from './pages/offline-desk';
import { SignInPage } from './pages/sign-in-page';
import { StoryEditor } from './pages/story-editor';

const KEPT = 'Offline – kept on this device';

test('a reporter on a train goes on writing, over a reload, and both writers have it all in the end', async ({
  visits,
  sessions,
  asEditor,
}) => {
  test.setTimeout(120_000);
  const page = await visits.open({
    storageState: await sessions.of('reporter'),
    serviceWorkers: 'allow',
  });
  const [here, there] = [rareWord(), rareWord()];
  const desk = new OfflineDesk(page);
  const story = await typeStory(page, { paragraphs: ['The train left.'] });
  await desk.isPrepared();
  const editor = new StoryEditor(page);
  const colleague = new StoryEditor(asEditor);

  await test.step('the network goes: said within three seconds, and typing goes on', async () => {
    await desk.goesAway();
    await expect(editor.save).toHaveText(KEPT, { timeout: 3_000 });
    await editor.addParagraph(`In the tunnel ${here}`);
    await expect(editor.save).toHaveText(KEPT);
  });

  await test.step('reloaded, the story is there from this device and can be written', async () => {
    await page.reload();
    await expect(editor.body).toContainText(here, { timeout: 5_000 });
    await expect(page.getByText('This text comes from this device')).toBeVisible();
    await editor.addParagraph('Still in the tunnel.');
    await expect(editor.save).toHaveText(KEPT);
    await hasNoViolation(page, 'offline story');
  });

  await test.step('the board names what is kept, and what is not is said plainly', async () => {
    await page.goto('/desk/stories/00000000-0000-7000-8000-000000000000');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story is not on this device');
    await page.goto('/desk');
    await expect(page.getByText('Not in the newsroom yet')).toBeVisible();
    await hasNoViolation(page, 'offline board');
    await desk.kept.filter({ hasText: story.headline }).click();
    await expect(editor.body).toContainText('Still in the tunnel.');
  });

  await test.step('back: both texts are in the story, for both, with no reload', async () => {
    await colleague.open(story.id);
    await colleague.addParagraph(`At the office ${there}`);
    await desk.comesBack();
    await expect(editor.save).toHaveText('Saved', { timeout: 15_000 });
    for (const { body } of [editor, colleague])
      for (const words of [here, there, 'Still in the tunnel.']) await expect(body).toContainText(words);
    await expect(page.getByRole('link', { name: 'Open the whole page' })).toBeVisible();
  });
});

test('signing out leaves nothing of any story in the browser, and a shared computer keeps none', async ({
  visits,
}) => {
  const page = await visits.open({ serviceWorkers: 'allow' });
  const desk = new OfflineDesk(page);
  const door = new SignInPage(page);
  const shared = page.getByRole('checkbox', { name: 'This is a shared computer' });
  const nothing = { caches: [], workers: 0, stories: 0, tab: [] };

  await door.open();
  await door.signInAs('reporter');
  await page.waitForURL('**/desk');
  await typeStory(page);
  await desk.isPrepared();
  expect((await desk.holds()).stories).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await expect.poll(() => desk.holds()).toEqual(nothing);

  await expect(door.button).toBeEnabled();
  await shared.check();
  await door.signInAs('reporter2');
  await page.waitForURL('**/desk');
  await typeStory(page);
  await expect(page.getByText('No copy on this device')).toBeVisible();
  expect(await desk.holds()).toEqual(nothing);
  await page.context().setOffline(true);
  await expect(new StoryEditor(page).save).toHaveText('Not saved', { timeout: 3_000 });
});
