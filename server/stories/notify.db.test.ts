import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { outbox } from '@/db/schema';
import { MAIL, type MailPayload } from '../notify/mail';
import { completeDraft, type Newsroom, openNewsroom, press, tryPress } from './testing-newsroom';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
beforeEach(() => house.database.inTransaction((tx) => tx.delete(outbox)));
afterAll(() => house.database.close());

async function mails(): Promise<MailPayload[]> {
  const rows = await house.database.read
    .select({ topic: outbox.topic, payload: outbox.payload })
    .from(outbox);
  expect(rows.every((row) => row.topic === MAIL)).toBe(true);
  // Written by notify.ts and by nobody else in this test.
  return rows.map((row) => row.payload as MailPayload);
}

it('tells every editor of a submission, and its author of what became of it', async () => {
  const storyId = await completeDraft(house, 'Secret headline');
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  const toDesk = await mails();
  expect(toDesk.map((mail) => mail.toPersonId).toSorted()).toEqual(
    [house.editor.personId, house.otherEditor.personId].toSorted(),
  );
  await press(house, { storyId, action: 'request_changes', actor: house.editor, reason: 'Secret reason' });
  const [toAuthor] = (await mails()).filter((mail) => mail.toPersonId === house.reporter.personId);
  expect(toAuthor).toEqual({
    toPersonId: house.reporter.personId,
    subject: 'Your story was sent back for changes by Edie Marsh',
    text: 'Your story was sent back for changes by Edie Marsh. The reason is in its history.',
    path: `/desk/stories/${storyId}`,
  });
});

it('never carries a word of the story or of a reason', async () => {
  const storyId = await completeDraft(house, 'Secret headline two');
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'request_changes', actor: house.editor, reason: 'Secret reason' });
  expect(JSON.stringify(await mails())).not.toContain('Secret');
});

it('tells nobody of a step that was refused', async () => {
  const storyId = await completeDraft(house, 'Refused step');
  await tryPress(house, { storyId, action: 'publish', actor: house.editor });
  expect(await mails()).toEqual([]);
});
