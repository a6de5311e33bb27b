import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { nobodyHasOpen } from '@/db/queries/open-story';
import { lastChange } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { type RedisForTests, startRedis } from '../instances/testing/redis-server';
import { createStory } from '../stories/create';
import { granted, press } from '../stories/testing-newsroom';
import { compactWorkingCopy } from '../stories/working-copy';
import { storedWords } from './testing/stored';
import { openReadyTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { type Instance, openTwoDesks, type TwoDesks } from './testing/two-desks';
import { BEFORE_THE_SWEEP, until } from './testing/until';

let redis: RedisForTests;
let desks: TwoDesks;
let storyId: string;
let tabs: Tab[];

async function open(at: Instance, person: Actor): Promise<Tab> {
  const tab = await openReadyTab({ address: at.address, storyId, person });
  tabs.push(tab);
  return tab;
}

/** Noa on the first instance and Edie on the second. */
const openBoth = () =>
  Promise.all([open(desks.one, desks.newsroom.reporter), open(desks.two, desks.newsroom.editor)]);

const stored = () => storedWords(desks.newsroom.database.url, storyId);
const saysTheSame = ([one, two]: readonly [Tab, Tab]) =>
  until(() => one.isSaved() && two.isSaved() && wordsOf(one.doc) === wordsOf(two.doc), 'both show the same');
/** A caret behind a letter that has this clock. */
const cursorAt = (clock: number) => {
  const place = { type: null, tname: 'body', item: { client: 1, clock }, assoc: -1 };
  return { anchor: place, head: place };
};
const clockOf = (tab: Tab, person: Actor) => cursorOf(tab, person)?.cursor?.head?.item?.clock;
const cursorOf = (tab: Tab, person: Actor) =>
  [...(tab.provider.awareness?.getStates().values() ?? [])].find(
    (state) => state.user?.personId === person.personId,
  );

/** Ends the connections by which the instances listen; says how many there were. */
async function cutOff(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const ended = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'galley notices'`,
  );
  await client.end();
  return ended.rowCount ?? 0;
}

function aStory() {
  beforeEach(async () => {
    ({ storyId } = granted(await createStory({ actor: desks.newsroom.reporter }, desks.newsroom)));
    tabs = [];
  });
  afterEach(() => {
    for (const tab of tabs) tab.close();
  });
  afterAll(() => desks.stop());
}

function twoInstances() {
  it('show each other’s text and end with one, and each change is stored once', async () => {
    const [one, two] = await openBoth();
    for (let line = 0; line < 20; line += 1) {
      typeInto(one.doc, `one-${line}.`);
      typeInto(two.doc, `two-${line}.`);
    }
    await saysTheSame([one, two]);
    expect([...one.reasons, ...two.reasons]).toEqual([]);
    const lines = wordsOf(one.doc).split('\n');
    expect(new Set(lines).size).toBe(40);
    expect(lines).toHaveLength(40);
    expect(await stored()).toBe(wordsOf(one.doc));
    expect(await lastChange(desks.newsroom.database.read, storyId)).toBe(40);
  });

  it('open a story at the same moment without doubling a word', async () => {
    const first = await open(desks.one, desks.newsroom.reporter);
    typeInto(first.doc, 'Once.');
    await until(first.isSaved, 'it is saved');
    first.close();
    await until(() => desks.one.live.openStories() === 0, 'the story is closed');
    const both = await openBoth();
    await saysTheSame(both);
    expect(wordsOf(both[0].doc)).toBe('Once.');
    expect(await stored()).toBe('Once.');
  });

  it('show each other’s cursors, with the names of the server, and take them away', async () => {
    const { reporter, editor } = desks.newsroom;
    const one = await open(desks.one, reporter);
    one.provider.setAwarenessField('cursor', cursorAt(2));
    const two = await open(desks.two, editor);
    await until(() => clockOf(two, reporter) === 2, 'who comes later sees who is there');
    expect(cursorOf(two, reporter)?.user.name).toBe('Noa Reed');
    two.provider.setAwarenessField('cursor', cursorAt(6));
    await until(() => clockOf(one, editor) === 6, 'a move is seen');
    two.close();
    await until(() => cursorOf(one, editor) === undefined, 'who leaves is not shown');
  });

  it('go on in step when one of them has merged what the other did not know', async () => {
    const [one, two] = await openBoth();
    typeInto(one.doc, 'First.');
    await saysTheSame([one, two]);
    expect((await compactWorkingCopy(desks.newsroom.database, storyId, new Date())).ok).toBe(true);
    typeInto(two.doc, 'Second.');
    await saysTheSame([one, two]);
    typeInto(one.doc, 'Third.');
    await saysTheSame([one, two]);
    expect(await stored()).toBe('First.\nSecond.\nThird.');
  });

  it('know whether anybody has a story open, on whichever of them', async () => {
    const isFree = () => desks.newsroom.database.inTransaction((tx) => nobodyHasOpen(tx, storyId));
    expect(await isFree()).toBe(true);
    const [one, two] = await openBoth();
    await until(async () => !(await isFree()), 'it is known');
    one.close();
    await until(() => desks.one.live.openStories() === 0, 'the first has closed it');
    expect(await isFree()).toBe(false);
    two.close();
    await until(isFree, 'nobody has it any more');
  });

  it('tell each other of a move at once', async () => {
    const [, two] = await openBoth();
    await press(
      { ...desks.newsroom, events: desks.one.newsroom.events },
      { storyId, action: 'submit', actor: desks.newsroom.reporter },
    );
    await until(() => two.grades.at(-1)?.workingState === 'in_review', 'the other is told', BEFORE_THE_SWEEP);
  });

  it('tell each other of changed media, however many', async () => {
    const [one, two] = await openBoth();
    const ids = Array.from(
      { length: 250 },
      (_, place) => `019a0000-0000-7000-8000-${String(place).padStart(12, '0')}`,
    );
    desks.one.newsroom.events.emit('mediaChanged', { ids });
    await until(() => two.media.flat().length === 250, 'the other has heard of all');
    expect(two.media.flat()).toEqual(ids);
    expect(one.media).toEqual([ids]);
  });
}

describe('two instances on Postgres alone', () => {
  beforeAll(async () => {
    desks = await openTwoDesks(null);
  });
  aStory();
  twoInstances();

  it('that were cut off reach each other again, and let everybody ask for all media anew', async () => {
    const [one, two] = await openBoth();
    const { url } = desks.newsroom.database;
    const ended = await cutOff(url);
    expect(ended).toBe(2);
    await until(() => one.media.includes('all') && two.media.includes('all'), 'both are back');
    desks.one.newsroom.events.emit('mediaChanged', { ids: ['a photo'] });
    await until(() => two.media.flat().includes('a photo'), 'the other has heard of it');
    typeInto(one.doc, 'Still here.');
    await saysTheSame([one, two]);
  });
});

describe('two instances on Postgres and Redis', () => {
  beforeAll(async () => {
    const found = inject('redis');
    if ('missing' in found) throw new Error(found.missing);
    redis = await startRedis(found.path);
    desks = await openTwoDesks(redis.url);
  });
  aStory();
  afterAll(() => redis.stop());
  twoInstances();

  it('go on without Redis, saved and in step, and again with it', async () => {
    const both = await openBoth();
    await redis.stop();
    await until(() => !desks.one.instances.isQuick() && !desks.two.instances.isQuick(), 'both notice');
    typeInto(both[0].doc, 'Without it.');
    typeInto(both[1].doc, 'Neither has this one.');
    await saysTheSame(both);
    expect((await stored()).split('\n')).toHaveLength(2);
    await redis.start();
    await until(() => desks.one.instances.isQuick() && desks.two.instances.isQuick(), 'both are back');
    typeInto(both[0].doc, 'With it.');
    await saysTheSame(both);
    expect((await stored()).split('\n')).toHaveLength(3);
  });
});
