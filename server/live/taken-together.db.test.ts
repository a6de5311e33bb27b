import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { updatePerson } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import { createStory } from '../stories/create';
import { granted, hire, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import type { LivePorts } from './ports';
import { updateFrame } from './testing/frames';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedWords } from './testing/stored';
import { openReadyTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { until } from './testing/until';

const WRITERS = 10;

let desk: LiveDesk;
let storyId: string;
let writers: Actor[];
let tabs: Tab[];
let transactions: number;
let isSlow: boolean;
let isBroken: boolean;

beforeEach(async () => {
  [transactions, isSlow, isBroken, tabs] = [0, false, false, []];
  const newsroom = await openNewsroom();
  desk = await openLiveDesk({ ports: { database: watched(newsroom) }, newsroom });
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom)));
  writers = await newsroom.database.inTransaction(async (tx) => {
    const hired: Actor[] = [];
    for (let number = 0; number < WRITERS; number += 1)
      hired.push(await hire(tx, `Writer ${number}`, ['editor']));
    return hired;
  });
  for (const person of writers) tabs.push(await openReadyTab({ address: desk.address, storyId, person }));
});
afterEach(async () => {
  for (const tab of tabs) tab.close();
  await desk.stop();
  await desk.newsroom.database.close();
});

function watched({ database }: Newsroom): LivePorts['database'] {
  return {
    ...database,
    async inTransaction(work) {
      transactions += 1;
      if (isSlow) await wait(100);
      if (isBroken) throw new Error('the database is away');
      return database.inTransaction(work);
    },
  };
}

function typeAllAtOnce(): void {
  tabs.forEach((tab, number) => {
    typeInto(tab.doc, `Line ${number}.`);
  });
}

const stored = async () => (await storedWords(desk.newsroom.database.url, storyId)).split('\n');
const lines = (numbers: number[]) => numbers.map((number) => `Line ${number}.`);
const ALL = Array.from({ length: WRITERS }, (_, number) => number);

describe('what many type at one moment', () => {
  it('is stored together, so that a slow database does not keep them waiting one for the other', async () => {
    isSlow = true;
    transactions = 0;
    typeAllAtOnce();
    await until(() => tabs.every((tab) => tab.isSaved()), 'all is saved');
    expect(transactions).toBeLessThanOrEqual(WRITERS / 2);
    isSlow = false;
    expect((await stored()).toSorted()).toEqual(lines(ALL));
    await until(() => tabs.every((tab) => wordsOf(tab.doc).split('\n').length === WRITERS), 'all see all');
  });

  it('is not lost for one among them who may not type any more', async () => {
    const [gone] = writers;
    if (!gone) throw new Error('nobody was hired');
    isSlow = true;
    await desk.newsroom.database.inTransaction((tx) =>
      updatePerson(tx, gone.personId, { disabledAt: new Date() }),
    );
    typeAllAtOnce();
    await until(() => tabs.slice(1).every((tab) => tab.isSaved()), 'the others are saved');
    await until(() => tabs[0]?.reasons.includes('signed_out') === true, 'the one is out');
    isSlow = false;
    expect((await stored()).toSorted()).toEqual(lines(ALL.slice(1)));
  });

  it('is not lost for one among them who sends what cannot be', async () => {
    isSlow = true;
    const harm = new Y.Doc();
    harm.getXmlFragment('body').push([new Y.XmlElement('unheardOf')]);
    typeAllAtOnce();
    tabs[0]?.sendRaw(updateFrame(storyId, Y.encodeStateAsUpdate(harm)));
    await until(() => tabs[0]?.reasons.includes('malformed') === true, 'the one is told');
    await until(() => tabs.every((tab) => tab.isSaved()), 'all is saved');
    isSlow = false;
    expect((await stored()).toSorted()).toEqual(lines(ALL));
  });

  it('is confirmed to nobody while the database is away, also not to who only repeats it', async () => {
    const [one, two] = tabs;
    if (!one || !two) throw new Error('nobody is there');
    isSlow = true;
    isBroken = true;
    const typed = new Y.Doc();
    typeInto(typed, 'Said by two.');
    const update = Y.encodeStateAsUpdate(typed);
    for (const tab of [one, two]) Y.applyUpdate(tab.doc, update);
    await until(() => [one, two].every((tab) => tab.reasons.includes('not_saved')), 'both are told');
    expect([one, two].some((tab) => tab.isSaved())).toBe(false);
    isBroken = false;
    await until(() => [one, two].every((tab) => tab.isSaved()), 'both are saved');
    isSlow = false;
    expect(await stored()).toEqual(['Said by two.']);
  });
});
