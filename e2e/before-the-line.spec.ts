import { write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

test('a story can be typed in before the newsroom answers, and what was typed is saved once it does', async ({
  asReporter,
}) => {
  const { id } = await write(asReporter, { paragraphs: ['It rained.'] });
  let isAway = true;
  await asReporter.routeWebSocket(/\/live$/, (socket) => {
    if (isAway) void socket.close();
    else socket.connectToServer();
  });
  await asReporter.goto(`/desk/stories/${id}`);
  const editor = new StoryEditor(asReporter);
  await expect(editor.body).toHaveAttribute('contenteditable', 'true');
  await editor.addParagraph('The river rose.');
  await expect(editor.save).not.toHaveText('Saved');

  isAway = false;
  await editor.isSaved();
  const stored = await (await asReporter.request.get(`/api/stories/${id}`)).json();
  expect(JSON.stringify(stored.body)).toContain('The river rose.');
});
