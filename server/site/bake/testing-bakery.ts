import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@/db/client';
import { type EventBus, makeEventBus } from '../../events';
import { makeLog } from '../../log';
import { wordsOf } from './baked-page';
import { Baker, type Oven } from './baker';
import { keepInStep, learnTouches } from './keep-in-step';
import { PageFolder } from './page-folder';
import { testDrawer } from './testing-pages';
import { Touched } from './touched';

export interface TestBakery {
  baker: Baker;
  /** What a page says, as it is drawn or kept. */
  words(address: string): Promise<string>;
  close(): Promise<void>;
}

interface TestOven extends Partial<Pick<Oven, 'draw' | 'now' | 'mostBytes'>> {
  every?: number;
  events?: EventBus;
}

/** A bakery for tests, as a process opens one; its pages are the answers of `server/site` as JSON. */
export async function openTestBakery(
  database: Database,
  folder: string,
  { every, events = makeEventBus(), ...more }: TestOven = {},
): Promise<TestBakery> {
  const touched = new Touched();
  const log = makeLog('silent');
  const shelf = new PageFolder(join(folder, 'baked', 'build'));
  await shelf.open();
  await learnTouches({ database, touched });
  const baker = new Baker({
    database,
    log,
    touched,
    folder: shelf,
    draw: testDrawer(database.read),
    ...more,
  });
  const steps = keepInStep({
    database,
    events,
    log,
    touched,
    ...(every !== undefined && { every }),
    onTouch: (touch) => baker.forgetTouched(touch),
  });
  await baker.lookThrough();
  return {
    baker,
    words: async (address) => JSON.stringify(await readWords(await baker.page(address))),
    async close() {
      await steps.stop();
      await baker.settle();
    },
  };
}

async function readWords(page: Parameters<typeof wordsOf>[0]): Promise<string> {
  return (await wordsOf(page)).toString();
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'galley-baked-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Everything that stands in the files of a folder, uncompressed. */
export async function allWordsIn(folder: string): Promise<string> {
  const pages = new PageFolder(join(folder, 'baked', 'build'));
  const names = await readdir(join(folder, 'baked', 'build'));
  const heads = await Promise.all(
    names.map((name) => readFile(join(folder, 'baked', 'build', name), 'latin1')),
  );
  const words: string[] = [];
  for await (const facts of pages.all()) {
    const page = await pages.read(facts.address);
    if (page) words.push(await readWords(page));
  }
  return [...heads, ...words].join('\n');
}
