import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy } from '@/content/builder';
import { listSavePoints } from '@/db/queries/save-point';
import { findStory } from '@/db/queries/story';
import { listVersions } from '@/db/queries/version';
import { lastChange } from '@/db/queries/working-copy';
import { version } from '@/db/schema';
import { restoreText } from './restore-text';
import { liveStory, type Newsroom, openNewsroom, submittedStory } from './testing-newsroom';
import { rewriteAll, storyOf, WEATHER } from './testing-restore';
import { changeText, typeNote } from './testing-typing';

let house: Newsroom;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  storyId = await storyOf(house, WEATHER);
});

const type = (change: (body: Y.XmlFragment, doc: Y.Doc) => void) =>
  changeText(house, {
    storyId,
    by: house.reporter,
    change: (doc) => change(doc.getXmlFragment('body'), doc),
  });

const restore = (blockId: string | null = null, { by = house.reporter, from = 1 } = {}) =>
  restoreText({ storyId, actor: by, versionNumber: from, blockId }, house);

async function refusal(...args: Parameters<typeof restore>): Promise<string> {
  const before = await standing();
  const outcome = await restore(...args);
  if (outcome.ok) throw new Error('this was not refused');
  expect(await standing()).toEqual(before);
  return `${outcome.code}: ${outcome.message}`;
}

/** All that a restore would leave behind. */
async function standing() {
  const { read } = house.database;
  const [versions, points] = [await listVersions(read, storyId), await listSavePoints(read, storyId)];
  return { versions, points, change: await lastChange(read, storyId), row: await findStory(read, storyId) };
}

describe('refused, with nothing written', () => {
  it('is text that reads so already', async () => {
    expect(await refusal()).toBe('conflict: The text reads as in version 1 already. Nothing was changed.');
    await typeNote(house, { storyId, by: house.editor, text: '', note: 'Only a note.' });
    expect(await refusal()).toMatch(/^conflict/);
    expect(await refusal('snow')).toBe(
      'conflict: This block reads as in version 1 already. Nothing was changed.',
    );
  });

  it('is a version or a block that there never was', async () => {
    expect(await refusal(null, { from: 9 })).toBe('not_found: There is no such version.');
    expect(await refusal('hail')).toBe('not_found: Version 1 has no such block.');
  });

  it('is who may not type now, with what comes first', async () => {
    storyId = await submittedStory(house, 'Ferry late');
    expect(await refusal()).toBe(
      'not_allowed: You cannot change the text now: the status of this story is “In review”.',
    );
    storyId = await liveStory(house, 'Ferry on time');
    expect(await refusal(null, { by: house.editor })).toBe(
      'not_allowed: You cannot change the text now: the status of this story is “Published”. “Revise” comes first.',
    );
  });

  it('is who may not even read it, as if there were no such story', async () => {
    expect(await refusal(null, { by: house.contributor })).toBe('not_found: There is no such story.');
    storyId = 'no such id';
    const outcome = await restoreText(
      { storyId, actor: house.editor, versionNumber: 1, blockId: null },
      house,
    );
    expect(outcome).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('is a working copy that is damaged', async () => {
    await type((body) => body.push([new Y.XmlElement('a script')]));
    expect(await refusal()).toBe('unavailable: The text of this story is damaged; tell an admin.');
  });

  it('is a version that is damaged', async () => {
    await type(rewriteAll);
    const broken = { ...copy({}), body: { type: 'doc', content: [{ type: 'a script' }] } };
    await house.database.inTransaction((tx) =>
      tx.update(version).set({ copy: broken }).where(eq(version.storyId, storyId)),
    );
    expect(await refusal()).toBe('unavailable: The text of version 1 is damaged; tell an admin.');
  });
});
