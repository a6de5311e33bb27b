import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type RedisForTests, startRedis } from '@/server/instances/testing/redis-server';
import { type Balancer, openBalancer } from '@/server/live/testing/balancer';
import { storedWords } from '@/server/live/testing/stored';
import { openReadyTab, type Tab, typeInto, wordsOf } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { createStory } from '@/server/stories/create';
import { granted, type Newsroom, openNewsroom } from '@/server/stories/testing-newsroom';
import { LiveProcess } from '../faults/live-process';

let newsroom: Newsroom;
let redis: RedisForTests;
let storyId: string;
const instances: LiveProcess[] = [];
const tabs: Tab[] = [];
const balancers: Balancer[] = [];

/** Starts an instance in a process of its own. */
async function startInstance(): Promise<LiveProcess> {
  const instance = await LiveProcess.open(newsroom.database.url, redis.url);
  instances.push(instance);
  return instance;
}

/** A tab that comes through an address of its own, which leads to the first of these instances that lives. */
async function openThrough(ports: number[], person = newsroom.reporter): Promise<Tab> {
  const balancer = await openBalancer(ports);
  balancers.push(balancer);
  const tab = await openReadyTab({ address: `ws://127.0.0.1:${balancer.port}/live`, storyId, person });
  tabs.push(tab);
  return tab;
}

const linesOf = ({ doc }: Tab) => wordsOf(doc).split('\n');
const stored = async () => (await storedWords(newsroom.database.url, storyId)).split('\n');

interface Typing {
  /** The lines that stood in the tab when it last said that everything is saved. */
  saved: readonly string[];
  stop(): void;
}

/** Until everything typed is acknowledged, for a second at most. */
async function heard(tab: Tab): Promise<void> {
  for (let tries = 0; tries < 100 && !tab.isSaved(); tries += 1) await wait(10);
}

/**
 * Types line after line until it is told to stop, so fast that the kill hits something; after some lines it listens for a
 * moment, because on a slow machine the answers would never catch up with the words.
 */
function keepTyping(tab: Tab, word: string): Typing {
  let goesOn = true;
  const typing: Typing = {
    saved: [],
    stop() {
      goesOn = false;
    },
  };
  void (async () => {
    for (let line = 1; goesOn; line += 1) {
      if (tab.isSaved()) typing.saved = linesOf(tab);
      typeInto(tab.doc, `${word} ${line}.`);
      await wait(25);
      if (line % 8 === 0) await heard(tab);
    }
  })();
  return typing;
}

describe('an instance that is killed', () => {
  beforeEach(async () => {
    const found = inject('redis');
    if ('missing' in found) throw new Error(found.missing);
    redis = await startRedis(found.path);
    newsroom = await openNewsroom();
    ({ storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom)));
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) tab.close();
    for (const balancer of balancers.splice(0)) balancer.close();
    for (const instance of instances.splice(0)) await instance.close();
    await redis.stop();
    await newsroom.database.close();
  });

  it('has stored all it acknowledged; its writer goes on at the other, where all of it is seen, once', async () => {
    const [one, two] = await Promise.all([startInstance(), startInstance()]);
    const writer = await openThrough([one.port, two.port]);
    const colleague = await openThrough([two.port, one.port], newsroom.editor);
    const [typing, besides] = [keepTyping(writer, 'Noa'), keepTyping(colleague, 'Edie')];
    await until(() => linesOf(colleague).filter((line) => line.startsWith('Noa')).length > 30, 'they write');
    await until(() => typing.saved.some((line) => line.startsWith('Noa')), 'some of it is acknowledged');

    const acknowledged = typing.saved.filter((line) => line.startsWith('Noa'));
    await one.kill9();
    expect(await stored()).toEqual(expect.arrayContaining(acknowledged));

    await until(() => !writer.provider.isSynced, 'the writer’s tab notices');
    await until(() => writer.provider.isSynced, 'it is let in at the other', 5_000);
    typing.stop();
    besides.stop();
    await until(
      () => writer.isSaved() && colleague.isSaved() && wordsOf(writer.doc) === wordsOf(colleague.doc),
      'both show the same',
    );
    const lines = linesOf(writer);
    expect(new Set(lines).size).toBe(lines.length);
    expect((await stored()).join('\n')).toBe(lines.join('\n'));
  }, 60_000);

  it('and Redis with it: what the other was not told of, it finds in the database', async () => {
    const [one, two] = await Promise.all([startInstance(), startInstance()]);
    const writer = await openThrough([one.port]);
    const colleague = await openThrough([two.port], newsroom.editor);
    await redis.stop();
    typeInto(writer.doc, 'The last word.');
    await until(writer.isSaved, 'it is saved');
    await one.kill9();
    await until(() => wordsOf(colleague.doc) === 'The last word.', 'it is seen', 5_000);
    typeInto(colleague.doc, 'One more.');
    await until(colleague.isSaved, 'it is saved');
    expect(await stored()).toEqual(['The last word.', 'One more.']);
  }, 60_000);
});
