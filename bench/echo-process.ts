import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { openDatabase } from '../db/client';
import { migrateDatabase } from '../db/migrate';
import { insertPerson } from '../db/queries/person';
import { LiveProcess } from '../e2e/faults/live-process';
import { makeEventBus } from '../server/events';
import { newId } from '../server/ids';
import { openReadyTab, type Tab, wordsOf } from '../server/live/testing/tab';
import { until } from '../server/live/testing/until';
import { createStory } from '../server/stories/create';
import { atMost, percentile, type Row, reported } from './row';

const WRITERS = 20;
const LETTERS = 80;
/** Eight letters a second: the pace of somebody who types well. */
const EVERY = 125;

interface Writing {
  address: string;
  storyId: string;
  personId: string;
}

/** Two instances on the empty database at DATABASE_URL, twenty writers on the one and a reader on the other. */
async function main(wire: string): Promise<void> {
  const { storyId, personIds } = await prepare();
  const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl } = process.env;
  const open = () => LiveProcess.open(databaseUrl, redisUrl);
  const [one, two] = await Promise.all([open(), open()]);
  const reader = await openTab({ address: two.address, storyId, personId: personIds[0] ?? '' });
  const typedAt = new Map<string, number>();
  const waits = watch(reader, typedAt);
  const writers = await Promise.all(
    personIds.map((personId) => openTab({ address: one.address, storyId, personId })),
  );
  await Promise.all(writers.map((writer, place) => type(writer, place, typedAt)));
  await until(() => waits.length === WRITERS * LETTERS, 'the reader has every letter', 60_000);
  const lost = WRITERS * LETTERS - wordsOf(reader.doc).replace(/[^x]/g, '').length;
  for (const tab of [reader, ...writers]) tab.close();
  for (const instance of [one, two]) await instance.close();
  const rows: Row[] = [
    atMost(
      `echo on another instance by ${wire}, ${WRITERS} writers, p95`,
      percentile(waits, 0.95),
      200,
      'ms',
    ),
    reported(`echo on another instance by ${wire}, median`, percentile(waits, 0.5), 'ms'),
    atMost(`letters lost or doubled of ${WRITERS * LETTERS}`, Math.abs(lost), 0, ''),
  ];
  process.stdout.write(JSON.stringify(rows));
}

async function prepare(): Promise<{ storyId: string; personIds: string[] }> {
  const url = process.env.DATABASE_URL ?? '';
  await migrateDatabase(url);
  const database = openDatabase(url);
  const personIds = Array.from({ length: WRITERS }, () => newId());
  await database.inTransaction(async (tx) => {
    for (const id of personIds) {
      const email = `${id}@galley.example`;
      const person = { id, email, name: `Editor ${id.slice(-4)}`, passwordHash: 'none' };
      await insertPerson(tx, { ...person, roles: ['editor'], createdAt: new Date() });
    }
  });
  const actor = { personId: personIds[0] ?? '', name: 'Editor', roles: ['editor'] as const };
  const made = await createStory({ actor }, { database, events: makeEventBus(), now: new Date() });
  if (!made.ok) throw new Error(made.message);
  await database.close();
  return { storyId: made.value.storyId, personIds };
}

function openTab({ address, storyId, personId }: Writing): Promise<Tab> {
  return openReadyTab({ address, storyId, person: { personId } });
}

/** Notes for each letter that arrives how long ago it was typed. */
function watch({ doc }: Tab, typedAt: Map<string, number>): number[] {
  const waits: number[] = [];
  const seen = new Map<string, number>();
  doc.on('update', () => {
    const now = performance.now();
    for (const line of wordsOf(doc).split('\n')) {
      const writer = /^\d+/.exec(line)?.[0] ?? '';
      const letters = line.replace(/[^x]/g, '').length;
      for (let letter = seen.get(writer) ?? 0; letter < letters; letter += 1) {
        waits.push(now - (typedAt.get(`${writer} ${letter}`) ?? now));
      }
      seen.set(writer, letters);
    }
  });
  return waits;
}

async function type({ doc }: Tab, writer: number, typedAt: Map<string, number>): Promise<void> {
  const text = new Y.XmlText(`${writer}: `);
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', newId());
    paragraph.insert(0, [text]);
    doc.getXmlFragment('body').push([paragraph]);
  });
  // Not all in the same moment, as people do not either.
  await wait((EVERY * writer) / WRITERS);
  for (let letter = 0; letter < LETTERS; letter += 1) {
    typedAt.set(`${writer} ${letter}`, performance.now());
    text.insert(text.length, 'x');
    await wait(EVERY);
  }
}

await main(process.argv[2] ?? '');
