import type { Page, WebSocketRoute } from '@playwright/test';
import { LIVE_REFUSED } from '../content/live-protocol';
import { write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { KeptText } from './pages/kept-text';
import { StoryEditor } from './pages/story-editor';

test('an editor of before an update goes read-only with its unsaved words, which are saved after a reload', async ({
  asReporter: page,
}) => {
  const line = await interceptLine(page);
  const { id } = await write(page, { paragraphs: ['Saved.'] });
  const editor = new StoryEditor(page);
  const kept = new KeptText(page);
  line.isCut = true;
  await editor.addParagraph('Not saved yet.');
  await expect(editor.save).not.toHaveText('Saved');
  await line.refuse('old_editor');
  await expect(editor.refusal).toContainText('Galley has been updated');
  await expect(editor.body).toHaveAttribute('contenteditable', 'false');
  await expect(editor.body).toContainText('Not saved yet.');
  line.isCut = false;
  await kept.reload.click();
  await editor.isOpen();
  await expect(editor.body.getByRole('paragraph')).toHaveText(['Saved.', 'Not saved yet.']);
  const stored = await page.request.get(`/api/stories/${id}`);
  expect(JSON.stringify(await stored.json()).split('Not saved yet.')).toHaveLength(2);
});

interface Line {
  /** Whether what the page says is lost on its way. */
  isCut: boolean;
  /** Ends the connection as the newsroom does. */
  refuse(reason: string): Promise<void>;
}

/** Stands between the page and the newsroom's live editing. */
async function interceptLine(page: Page): Promise<Line> {
  let open: WebSocketRoute | undefined;
  const line: Line = {
    isCut: false,
    refuse: async (reason) => open?.close({ code: LIVE_REFUSED, reason }),
  };
  await page.routeWebSocket(/\/live$/, (socket) => {
    open = socket;
    const newsroom = socket.connectToServer();
    socket.onMessage((frame) => {
      if (!line.isCut) newsroom.send(frame);
    });
  });
  return line;
}
