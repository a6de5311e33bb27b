import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/db/client';
import { listSavePoints } from '@/db/queries/save-point';
import { lockStory } from '@/db/queries/story';
import { listVersions } from '@/db/queries/version';
import { insertUpdate } from '@/db/queries/working-copy';
import { workSince } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import { makeLog } from '../log';
import { changeDetails } from '../stories/details';
import { saveVersion } from '../stories/save-points';
import { brokenUpdate } from '../stories/testing-broken-update';
import { completeDraft, granted, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { typeNote, typeParagraph } from '../stories/testing-typing';
import { compactWorkingCopy } from '../stories/working-copy';
import { keepQuietSpells } from './keep-quiet-spells';

let house: Newsroom;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  await house.database.inTransaction((tx) => tx.delete(workSince));
  storyId = await completeDraft(house);
  granted(await saveVersion({ storyId, actor: house.reporter, name: 'Begin' }, house));
});

const minutesLater = (minutes: number) => new Date(house.now.getTime() + minutes * 60_000);

const tick = (minutes: number, database: Database = house.database) =>
  keepQuietSpells({ database, log: makeLog('silent'), now: minutesLater(minutes) });

/** Typed and merged, as live editing does it. */
async function type(text: string, { minute = 0, by = house.reporter }: { minute?: number; by?: Actor } = {}) {
  const now = minutesLater(minute);
  await typeParagraph({ ...house, now }, storyId, by, text);
  await compactWorkingCopy(house.database, storyId, now);
}

async function causes(id = storyId): Promise<string[]> {
  return (await listVersions(house.database.read, id)).map(({ cause }) => cause);
}

describe('a quiet spell', () => {
  it('of five minutes after work on a story cuts a version, and no shorter one', async () => {
    await type('One two.');
    await tick(4.9);
    expect(await causes()).toEqual(['named', 'start']);
    await tick(5);
    expect(await causes()).toEqual(['quiet', 'named', 'start']);
    const [version] = await listVersions(house.database.read, storyId);
    expect(version).toMatchObject({
      byName: null,
      cutAt: minutesLater(5),
      contributions: [
        { personId: house.reporter.personId, wordsAdded: 2, wordsRemoved: 0, changedDetails: false },
      ],
    });
    const [point] = await listSavePoints(house.database.read, storyId);
    expect(point).toMatchObject({ kind: 'quiet', versionId: version?.id, title: null, byName: null });
  });

  it('begins anew with every word, whoever typed it', async () => {
    await type('One.');
    await type('Two.', { minute: 4, by: house.editor });
    await tick(8.9);
    expect(await causes()).toHaveLength(2);
    await tick(9);
    expect(await causes()).toHaveLength(3);
  });

  it('has not begun while words wait to be merged that were typed since', async () => {
    await type('One.');
    await typeParagraph({ ...house, now: minutesLater(4) }, storyId, house.reporter, 'Not merged yet.');
    await tick(5);
    expect(await causes()).toHaveLength(2);
    await tick(9);
    expect(await causes()).toHaveLength(3);
  });

  it('is kept once', async () => {
    await type('One.');
    for (const minute of [5, 6, 60]) await tick(minute);
    expect(await causes()).toEqual(['quiet', 'named', 'start']);
  });

  it('is kept once by several instances that run at once', async () => {
    await type('One.');
    await Promise.all([1, 2, 3].map(() => tick(5)));
    expect(await causes()).toEqual(['quiet', 'named', 'start']);
  });

  it('is kept by a house that was closed when it was over, and not again after the next restart', async () => {
    await type('One.');
    for (const minute of [600, 601]) {
      const later = openDatabase(house.database.url);
      try {
        await tick(minute, later);
      } finally {
        await later.close();
      }
    }
    expect(await causes()).toEqual(['quiet', 'named', 'start']);
  });

  it('after a change of the details counts it', async () => {
    const { reporter } = house;
    granted(
      await changeDetails({ storyId, actor: reporter, seenDetailsRevision: 2, tags: ['Ferries'] }, house),
    );
    await tick(5);
    const [version] = await listVersions(house.database.read, storyId);
    expect(version?.contributions).toEqual([
      { personId: reporter.personId, wordsAdded: 0, wordsRemoved: 0, changedDetails: true },
    ]);
  });
});

describe('no version is cut', () => {
  it('of a story on which nobody has worked since the newest one', async () => {
    await tick(600);
    expect(await causes()).toHaveLength(2);
  });

  it('of a story that says the same again, or holds one more note, and that work is nobody’s on the next', async () => {
    const { reporter, editor } = house;
    await typeNote(house, { storyId, by: editor, text: '', note: 'who says so?' });
    await compactWorkingCopy(house.database, storyId, house.now);
    await tick(5);
    expect(await causes()).toHaveLength(2);
    await type('One.', { minute: 6 });
    await tick(11);
    const [version] = await listVersions(house.database.read, storyId);
    expect(version?.contributions?.map(({ personId }) => personId)).toEqual([reporter.personId]);
  });

  it('after a step of the workflow, which has cut its own', async () => {
    await type('One.');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await tick(5);
    expect(await causes()).toEqual(['submit', 'named', 'start']);
  });

  it('of a damaged text, which keeps no other story from its version', async () => {
    await type('One.');
    await house.database.inTransaction(async (tx) => {
      await lockStory(tx, storyId);
      const { personId } = house.reporter;
      await insertUpdate(tx, { storyId, personId, update: brokenUpdate(), at: house.now });
    });
    const damaged = storyId;
    storyId = await completeDraft(house, 'Ferry late');
    await type('One.', { minute: 1 });
    await tick(6);
    expect(await causes(damaged)).toEqual(['named', 'start']);
    expect((await causes())[0]).toBe('quiet');
  });
});

it('many stories at rest are kept some in each round', async () => {
  await type('One.');
  const stories = [storyId];
  for (let more = 0; more < 21; more += 1) stories.push(await completeDraft(house, `Story ${more}`));
  for (const id of stories) await compactWorkingCopy(house.database, id, house.now);
  const kept = async () => {
    const all = await Promise.all(stories.map((id) => causes(id)));
    return all.filter(([newest]) => newest === 'quiet').length;
  };
  await tick(5);
  expect(await kept()).toBe(20);
  await tick(5.2);
  expect(await kept()).toBe(22);
});
