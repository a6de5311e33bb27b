import { submit, write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { SignInPage } from './pages/sign-in-page';
import { StoryEditor } from './pages/story-editor';
import { Suggestions } from './pages/suggestions';

test('a contributor sees the own stories and nobody else’s', async ({ asContributor, asReporter }) => {
  const own = await write(asContributor);
  const foreign = await write(asReporter);
  const board = new Board(asContributor);
  await board.finds(own.headline);
  await expect(board.story(foreign.headline)).toHaveCount(0);

  const response = await asContributor.goto(`/desk/stories/${foreign.id}`);
  expect(response?.status()).toBe(404);
  await expect(asContributor.getByText(foreign.headline)).toHaveCount(0);
  for (const path of [`/desk/stories/${foreign.id}/preview`, `/desk/stories/${foreign.id}/history`]) {
    expect((await asContributor.request.get(path)).status(), path).toBe(404);
  }
  expect((await asContributor.request.get(`/api/stories/${foreign.id}`)).status()).toBe(404);
});

test('a reporter submits and takes back, and is offered nothing that is an editor’s', async ({
  asReporter,
}) => {
  await submit(asReporter);
  const editor = new StoryEditor(asReporter);
  await expect(editor.deed('Take back')).toBeVisible();
  for (const name of ['Approve', 'Request changes', 'Publish', 'Schedule', 'Withdraw', 'Kill']) {
    await expect(editor.deed(name), name).toHaveCount(0);
  }
  await expect(new Suggestions(asReporter).bar).toContainText('what you change is suggested');
});

test('a reporter reads the story of another and cannot change it', async ({ asReporter, asReporter2 }) => {
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter2);
  await editor.open(story.id);
  await expect(editor.body).toContainText('It rained.');
  await expect(editor.body).toHaveAttribute('contenteditable', 'false');
  await expect(editor.deed('Submit for review')).toHaveCount(0);
  await expect(editor.section).toBeDisabled();
});

test('an admin looks after people and has no story', async ({ asAdmin, asReporter }) => {
  const story = await write(asReporter);
  await asAdmin.goto('/desk');
  await expect(asAdmin.getByText('Your role does not include stories')).toBeVisible();
  await expect(asAdmin.getByRole('button', { name: 'New story' })).toHaveCount(0);
  for (const path of [`/desk/stories/${story.id}`, `/api/stories/${story.id}`]) {
    const response = await asAdmin.request.get(path);
    expect([403, 404], path).toContain(response.status());
    expect(await response.text(), path).not.toContain(story.headline);
  }
});

test('people and settings are an admin’s to change', async ({ asEditor, asReporter, asAdmin }) => {
  await asAdmin.goto('/desk/people');
  await expect(asAdmin.getByRole('link', { name: /add/i }).first()).toBeVisible();
  for (const page of [asEditor, asReporter]) {
    await page.goto('/desk/people/new');
    await expect(page.getByText('Admins add people')).toBeVisible();
    await page.goto('/desk/settings');
    await expect(page.getByText('Your role does not open this page.')).toBeVisible();
  }
});

test('a disabled account is told so, in one sentence', async ({ visits }) => {
  const signIn = new SignInPage(await visits.open());
  await signIn.open();
  await signIn.signInAs('dismissed');
  await expect(signIn.refusal).toHaveText(
    'This account has been disabled. Ask an administrator of the newsroom.',
  );
});

test('a wrong password gets one sentence, and what was typed stays', async ({ visits }) => {
  const signIn = new SignInPage(await visits.open());
  await signIn.open();
  await signIn.signInAs('reporter2', 'not the password');
  await expect(signIn.refusal).toHaveText('The e-mail address or the password is not right.');
  await expect(signIn.email).toHaveValue('reporter2@galley.example');
});

test('who is signed out goes to sign in and comes back to where they were going', async ({
  asReporter,
  visits,
}) => {
  const story = await write(asReporter);
  const page = await visits.open();
  await page.goto(`/desk/stories/${story.id}`);
  await expect(page).toHaveURL(/\/sign-in\?/);
  await new SignInPage(page).signInAs('reporter2');
  await expect(page).toHaveURL(`/desk/stories/${story.id}`);
  await expect(new StoryEditor(page).headline).toHaveText(story.headline);
});

test('signing out closes the desk', async ({ visits }) => {
  const page = await visits.open();
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.signInAs('reporter2');
  await page.waitForURL('**/desk');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(signIn.button).toBeVisible();
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in/);
});
