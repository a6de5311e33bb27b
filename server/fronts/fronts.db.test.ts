import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditAfter } from '@/db/queries/audit';
import { findFrontDraft } from '@/db/queries/front';
import type { Actor } from '@/newsroom/actor';
import { type Arrangement, BY_CLOCK, HOME, slotFor } from '@/newsroom/fronts/arrangement';
import { sealStory } from '../sealed/seal-story';
import {
  granted,
  hire,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
} from '../stories/testing-newsroom';
import { launchFront } from './launch';
import { readFrontDesk } from './read-front-desk';
import { rollBackFront } from './roll-back';
import { saveDraft } from './save-draft';
import { as, homeInWords, launched, topWith } from './testing-fronts';

let house: Newsroom;
beforeEach(async () => {
  house = await openNewsroom();
});
afterEach(() => house.database.close());

/** Four live stories, the newest last. */
async function stories() {
  const ids = [];
  for (const headline of ['Ash', 'Birch', 'Cedar', 'Dogwood']) ids.push(await liveStory(house, headline));
  const [ash = '', birch = '', cedar = '', dogwood = ''] = ids;
  return { ash, birch, cedar, dogwood };
}

const desk = async (actor: Actor = house.editor) => {
  const found = await readFrontDesk(house.database.read, { slug: HOME, actor });
  if (!found) throw new Error('There is no home front');
  return found;
};
const save = (arrangement: Arrangement, version: number, actor?: Actor) =>
  saveDraft({ frontId: HOME, arrangement, version }, as(house, actor));
const launch = (version: number, actor?: Actor) => launchFront({ frontId: HOME, version }, as(house, actor));
const withdraw = (storyId: string) =>
  press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'It was wrong.' });
const restore = (storyId: string) => press(house, { storyId, action: 'restore', actor: house.editor });

describe('a draft', () => {
  it('is seen by editors, and by no reader before its launch', async () => {
    const { ash } = await stories();
    const before = await homeInWords(house);
    granted(await save({ containers: [topWith([ash])] }, 0));
    expect((await desk(house.otherEditor)).draft.containers[0]?.slots).toEqual([slotFor(ash)]);
    expect(await homeInWords(house)).toEqual(before);
    granted(await launch(1));
    expect(await homeInWords(house)).toEqual([['Ash', 'Dogwood', 'Cedar']]);
  });

  it('is not saved over what a colleague has saved meanwhile, and says who that was', async () => {
    const { ash, birch } = await stories();
    granted(await save({ containers: [topWith([ash])] }, 0, house.otherEditor));
    const mine = { containers: [topWith([birch])] };
    expect(await save(mine, 0)).toEqual({
      ok: false,
      code: 'conflict',
      message: 'Already changed by Max Lund at 12:00. Load their front, or keep yours in its place.',
    });
    expect((await desk()).draft.containers[0]?.slots).toEqual([slotFor(ash)]);
    granted(await save(mine, 1));
    expect(await desk()).toMatchObject({ version: 2, saved: { byName: 'Edie Marsh' } });
  });

  it('that two begin at once has one first version', async () => {
    const { ash, birch } = await stories();
    const both = await Promise.all([
      save({ containers: [topWith([ash])] }, 0),
      save({ containers: [topWith([birch])] }, 0, house.otherEditor),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await desk()).version).toBe(1);
  });

  it('takes no story that readers do not have: submitted, sealed, withdrawn or made up', async () => {
    const { ash } = await stories();
    const submitted = await submittedStory(house, 'Not yet');
    const sealed = await submittedStory(house, 'Never');
    granted(await sealStory({ storyId: sealed, actor: house.editor }, house));
    await withdraw(ash);
    for (const storyId of [submitted, sealed, ash, 'nothing']) {
      expect(await save({ containers: [topWith([storyId])] }, 0)).toEqual({
        ok: false,
        code: 'invalid',
        message: 'Only what readers have can be placed on a front.',
      });
    }
    expect(await homeInWords(house)).toEqual([['Dogwood', 'Cedar', 'Birch']]);
    expect(await findFrontDraft(house.database.read, HOME)).toBeNull();
  });

  it('keeps a story that has been withdrawn since, so that it can come back', async () => {
    const { ash, birch } = await stories();
    granted(await save({ containers: [topWith([ash])] }, 0));
    await withdraw(ash);
    granted(await save({ containers: [topWith([ash, birch])] }, 1));
    expect((await desk()).gone).toEqual({ [ash]: 'Ash' });
  });

  it('names no story that was sealed from who looks', async () => {
    const { ash } = await stories();
    granted(await save({ containers: [topWith([ash])] }, 0));
    await withdraw(ash);
    granted(await sealStory({ storyId: ash, actor: house.editor }, house));
    expect((await desk(house.otherEditor)).gone).toEqual({ [ash]: '' });
  });

  it('that breaks a rule is refused in its words', async () => {
    const containers = [topWith([]), topWith([], { id: 'other' })];
    expect(await save({ containers }, 0)).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/one Top/),
    });
  });
});

describe('a launch', () => {
  it('is not made of a draft that has changed meanwhile', async () => {
    const { ash, birch } = await stories();
    granted(await save({ containers: [topWith([ash])] }, 0));
    granted(await save({ containers: [topWith([birch])] }, 1, house.otherEditor));
    expect(await launch(1)).toMatchObject({ ok: false, code: 'conflict' });
    expect((await desk()).launches).toEqual([]);
  });

  it('leaves out what is not live at its moment, of the draft too', async () => {
    const { ash, birch } = await stories();
    granted(await save({ containers: [topWith([ash, birch])] }, 0));
    await withdraw(ash);
    granted(await launch(1));
    await restore(ash);
    const { live, draft, version } = await desk();
    expect(live).toEqual(draft);
    expect(draft.containers[0]?.slots).toEqual([slotFor(birch)]);
    expect(version).toBe(2);
  });

  it('of what readers have already is refused', async () => {
    const { ash } = await stories();
    const version = await launched(house, { containers: [topWith([ash])] });
    expect(await launch(version)).toEqual({
      ok: false,
      code: 'conflict',
      message: 'Readers have exactly this front already.',
    });
  });

  it('of a front without containers leaves it to the clock again', async () => {
    const { ash } = await stories();
    const byClock = await homeInWords(house);
    const version = await launched(house, { containers: [topWith([ash])] });
    expect(await homeInWords(house)).not.toEqual(byClock);
    await launched(house, BY_CLOCK, { version });
    expect(await homeInWords(house)).toEqual(byClock);
  });

  it('stands in the audit with who launched which front', async () => {
    const { ash } = await stories();
    await launched(house, { containers: [topWith([ash])] });
    const rows = await auditAfter(house.database.read, { number: 0, limit: 200 });
    const [row, ...more] = rows.filter(({ act }) => act === 'front_launched');
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      personId: house.editor.personId,
      facts: { front: HOME, launch: 1, stories: 1 },
    });
  });
});

describe('what readers get of a launch', () => {
  it('is filled up with the newest, and no story stands twice', async () => {
    const { ash, cedar } = await stories();
    const list = topWith([cedar], { id: 'list', kind: 'list' });
    await launched(house, { containers: [topWith([ash]), list] });
    expect(await homeInWords(house)).toEqual([['Ash', 'Dogwood', 'Birch'], ['Cedar']]);
    await liveStory(house, 'Elm');
    expect(await homeInWords(house)).toEqual([
      ['Ash', 'Elm', 'Dogwood'],
      ['Cedar', 'Birch'],
    ]);
  });

  it('loses a story that is withdrawn, and has it back where it stood', async () => {
    const { ash, birch } = await stories();
    await launched(house, { containers: [topWith([ash, birch])] });
    expect(await homeInWords(house)).toEqual([['Ash', 'Birch', 'Dogwood']]);
    await withdraw(ash);
    expect(await homeInWords(house)).toEqual([['Birch', 'Dogwood', 'Cedar']]);
    await restore(ash);
    expect(await homeInWords(house)).toEqual([['Ash', 'Birch', 'Dogwood']]);
  });

  it('loses a story that is killed', async () => {
    const { ash } = await stories();
    const chief = await house.database.inTransaction((tx) => hire(tx, 'Mary Chief', ['managing_editor']));
    await launched(house, { containers: [topWith([ash])] });
    const asking = { reason: 'A court order.', tombstone: 'This story was removed.' };
    await press(house, { storyId: ash, action: 'ask_kill', actor: chief, ...asking });
    await press(house, { storyId: ash, action: 'kill', actor: house.editor });
    expect(await homeInWords(house)).toEqual([['Dogwood', 'Cedar', 'Birch']]);
  });

  it('has the words of the front instead of the story’s own', async () => {
    const { ash } = await stories();
    const [live] = (await desk()).stories.filter(({ storyId }) => storyId === ash);
    const slot = { ...slotFor(ash), headline: { words: 'Ash is back', of: live?.versionId ?? '' } };
    await launched(house, { containers: [topWith([], { slots: [slot] })] });
    expect((await homeInWords(house))[0]?.[0]).toBe('Ash is back');
  });
});

describe('rolling back', () => {
  it('is a launch of its own, and takes an untouched draft along', async () => {
    const { ash, birch } = await stories();
    const version = await launched(house, { containers: [topWith([ash])] });
    await launched(house, { containers: [topWith([birch])] }, { version });
    const [, first] = (await desk()).launches;
    const back = await rollBackFront(
      { frontId: HOME, launchId: first?.id ?? '' },
      as(house, house.otherEditor),
    );
    expect(granted(back)).toEqual({ number: 3, isDraftKept: false });
    expect(await homeInWords(house)).toEqual([['Ash', 'Dogwood', 'Cedar']]);
    const { draft, live, launches } = await desk();
    expect(draft).toEqual(live);
    expect(launches.map(({ number, byName, rolledBackTo }) => [number, byName, rolledBackTo])).toEqual([
      [3, 'Max Lund', 1],
      [2, 'Edie Marsh', null],
      [1, 'Edie Marsh', null],
    ]);
  });

  it('keeps work that nobody has launched', async () => {
    const { ash, birch, cedar } = await stories();
    const version = await launched(house, { containers: [topWith([ash])] });
    const later = await launched(house, { containers: [topWith([birch])] }, { version });
    granted(await save({ containers: [topWith([cedar])] }, later));
    const [, first] = (await desk()).launches;
    const back = await rollBackFront({ frontId: HOME, launchId: first?.id ?? '' }, as(house));
    expect(granted(back)).toEqual({ number: 3, isDraftKept: true });
    expect((await desk()).draft.containers[0]?.slots).toEqual([slotFor(cedar)]);
  });

  it('brings back no story that has been withdrawn', async () => {
    const { ash, birch } = await stories();
    const version = await launched(house, { containers: [topWith([ash])] });
    await launched(house, { containers: [topWith([birch])] }, { version });
    await withdraw(ash);
    const [, first] = (await desk()).launches;
    granted(await rollBackFront({ frontId: HOME, launchId: first?.id ?? '' }, as(house)));
    await restore(ash);
    expect((await desk()).live.containers[0]?.slots).toEqual([]);
  });

  it('goes to launches of this front only', async () => {
    const { ash } = await stories();
    await launched(house, { containers: [topWith([ash])] });
    await launched(house, { containers: [topWith([])] }, { frontId: house.politics });
    const [home] = (await desk()).launches;
    const wrong = { frontId: house.politics, launchId: home?.id ?? '' };
    expect(await rollBackFront(wrong, as(house))).toMatchObject({ ok: false, code: 'not_found' });
  });
});
