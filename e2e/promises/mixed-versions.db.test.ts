import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '@/content/document';
import { newerToYjs } from '@/content/newer-blocks/to-yjs';
import { insertUpdate } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { openLiveDesk } from '@/server/live/testing/live-desk';
import { documentFrom } from '@/server/live/testing/stored';
import { openReadyTab, openTab, type Tab, typeInto } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { createStory } from '@/server/stories/create';
import { granted, hire, type Newsroom, openNewsroom } from '@/server/stories/testing-newsroom';
import { workingState } from '@/server/stories/working-copy';
import { note, runs, timeFor } from './runs';

const RESTARTS = runs(3);
const SESSIONS = RESTARTS > 3 ? 50 : 12;
const NEWER = {
  type: 'timeline',
  attrs: { id: 'newer' },
  content: [{ type: 'moment', attrs: { at: 'noon' } }],
};

let newsroom: Newsroom;
let storyId: string;
let staff: Actor[];
beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom)));
  staff = [];
  for (const name of ['Eva One', 'Eva Two', 'Eva Three', 'Eva Four'])
    staff.push(await newsroom.database.inTransaction((tx) => hire(tx, name, ['editor'])));
  await storeNewerBlock();
});
afterAll(() => newsroom.database.close());

/** As a newer Galley on the same database would. */
async function storeNewerBlock(): Promise<void> {
  const doc = await storedDocument();
  const before = Y.encodeStateVector(doc);
  doc.getXmlFragment('body').insert(0, [newerToYjs(NEWER)]);
  const update = Y.encodeStateAsUpdate(doc, before);
  const { personId } = newsroom.reporter;
  await newsroom.database.inTransaction((tx) =>
    insertUpdate(tx, { storyId, personId, update, at: new Date() }),
  );
}

async function storedDocument(): Promise<Y.Doc> {
  const working = await workingState(newsroom.database.read, storyId);
  if (!working) throw new Error('the story has no text');
  return documentFrom(working.state);
}

it(
  'editors of other versions that come back after every restart delete nothing and double nothing',
  async () => {
    let desk = await openLiveDesk({ newsroom });
    const { address } = desk;
    const people = (place: number) => staff[place % staff.length] ?? newsroom.editor;
    const current: Tab[] = [];
    for (let place = 0; place < SESSIONS / 2; place += 1)
      current.push(await openReadyTab({ address, storyId, person: people(place) }));
    typeInto(current[0]?.doc ?? new Y.Doc(), 'The first line.', 'first');
    await until(
      () => current.every((tab) => tab.isSaved() && idsOf(tab.doc).includes('first')),
      'all have it',
    );
    const others = await Promise.all(
      Array.from({ length: SESSIONS / 2 }, (_, place) => openOther(address, people(place), place)),
    );

    const expected = idsOf(await storedDocument());
    let typed = 0;
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await desk.stop();
      desk = await openLiveDesk({ newsroom, port: Number(new URL(address).port) });
      for (const { doc } of current.slice(0, 3)) {
        expected.push(`line ${typed}`);
        typeInto(doc, 'One more.', `line ${typed}`);
        typed += 1;
      }
      await until(() => current.every((tab) => tab.isSaved()), 'everything is saved', 20_000);
      const refusedBefore = others.map(({ reasons }) => reasons.length);
      await until(
        () => others.every(({ reasons }, place) => reasons.length > (refusedBefore[place] ?? 0)),
        'the others have tried',
      );
    }
    const found = idsOf(await storedDocument());
    const deleted = expected.filter((id) => !found.includes(id)).length;
    note('mixed-versions', {
      restarts: RESTARTS,
      sessions: SESSIONS,
      nodes: found.length,
      deleted,
      doubled: found.length - new Set(found).size,
    });
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(
      new Set(others.flatMap(({ reasons }) => reasons.filter((reason) => reason !== 'restarting'))),
    ).toEqual(new Set(['old_editor']));
    for (const tab of [...current, ...others]) tab.close();
    await desk.stop();
  },
  timeFor(RESTARTS, 10),
);

/** A tab of an older or a newer editor that holds the text already, and has let go of what it does not know. */
async function openOther(address: string, person: Actor, place: number): Promise<Tab> {
  const doc = await storedDocument();
  doc.getXmlFragment('body').delete(0, 1);
  typeInto(doc, 'From another version.', `other ${place}`);
  const schemaVersion = SCHEMA_VERSION + (place % 2 === 0 ? -1 : 1);
  return openTab({ address, storyId, person, doc, token: JSON.stringify({ schemaVersion }) });
}

function idsOf(doc: Y.Doc): string[] {
  const blocks = doc.getXmlFragment('body').toArray();
  return blocks.map((block) => (block instanceof Y.XmlElement ? String(block.getAttribute('id')) : 'text'));
}
