import { submit } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { SealDialog } from './pages/seal-dialog';
import { StoryEditor } from './pages/story-editor';

test('a sealed story is there for its members, and for nobody else on the desk', async ({
  asReporter,
  asEditor,
  asEditor2,
}) => {
  const story = await submit(asReporter);
  const board = new Board(asEditor2);
  await board.open();
  await expect(board.story(story.headline)).toBeVisible();
  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  const seal = await SealDialog.open(editor);

  await test.step('sealing takes it from the open board of who is no member, and from their hands', async () => {
    await seal.seal();
    await expect(seal.members).toHaveText([/writes it$/, /^Edmund Achebe\s*sealed it$/]);
    await hasNoViolation(asEditor, 'the members of a sealed story', '[role=dialog]');
    await expect(board.story(story.headline)).toHaveCount(0);
    expect((await asEditor2.request.get(`/api/stories/${story.id}`)).status()).toBe(404);
    const answer = await asEditor2.goto(`/desk/stories/${story.id}`);
    expect(answer?.status()).toBe(404);
    await expect(asEditor2.getByText(story.headline)).toHaveCount(0);
  });

  await test.step('who is let in finds it marked on their board, and can open it', async () => {
    await board.open();
    await seal.letIn('Lotte Verhagen');
    await expect(board.story(story.headline)).toBeVisible();
    await expect(board.page.getByRole('listitem').filter({ hasText: story.headline })).toContainText(
      'Sealed',
    );
    await new StoryEditor(asEditor2).open(story.id);
    await hasNoViolation(asEditor2, 'the head of a sealed story', '.story-bar');
  });

  await test.step('who is put out is out within seconds, with the page before them', async () => {
    await seal.putOut('Lotte Verhagen');
    await expect(
      asEditor2.getByRole('alert').filter({ hasText: /no longer|not allowed|may not/i }),
    ).toBeVisible({
      timeout: 5_000,
    });
    expect((await asEditor2.goto(`/desk/stories/${story.id}`))?.status()).toBe(404);
  });
});

test('a managing editor joins a sealed story past its seal, and its members read why', async ({
  asReporter,
  asEditor,
  asManaging,
}) => {
  const story = await submit(asReporter);
  const editor = new StoryEditor(asEditor);
  await editor.open(story.id);
  const seal = await SealDialog.open(editor);
  await seal.seal();
  await seal.close();

  await asManaging.goto('/desk/sealed');
  const number = story.id.replaceAll('-', '').slice(-6).toUpperCase();
  const row = asManaging.getByRole('listitem').filter({ hasText: `Sealed story ${number}` });
  await expect(row).toContainText('Sealed by Edmund Achebe');
  await expect(asManaging.getByText(story.headline)).toHaveCount(0);
  await hasNoViolation(asManaging, 'sealed stories', 'main');
  await row.getByRole('button', { name: `Join sealed story ${number}` }).press('Enter');
  await asManaging.getByRole('textbox', { name: 'Reason' }).fill('The editor is ill.');
  await asManaging.getByRole('button', { name: 'Join the story' }).click();
  await new StoryEditor(asManaging).isOpen();

  await asEditor.getByRole('button', { name: 'Sealed: who is a member' }).press('Enter');
  await asEditor.getByText('What was done to the seal').click();
  await expect(asEditor.getByRole('dialog')).toContainText('Sunniva Hale joined past the seal');
  await expect(asEditor.getByRole('dialog')).toContainText('The editor is ill.');
});
