import * as Y from 'yjs';
import { openDatabase } from '../db/client';
import { migrateDatabase } from '../db/migrate';
import { insertPerson, listPeople } from '../db/queries/person';
import { insertUpdate } from '../db/queries/working-copy';
import type { SessionClaim } from '../server/auth/session-cookie';
import { makeEventBus } from '../server/events';
import { newId } from '../server/ids';
import { createStory } from '../server/stories/create';
import { compactWorkingCopy } from '../server/stories/working-copy';
import { paragraphsOf } from './words';

const PEOPLE = 70;
const STORIES = 201;
const WORDS = 1_000;

/** What the crowd needs to know of its newsroom. */
export interface CrowdHouse {
  /** What the session of each person says. */
  sessions: SessionClaim[];
  /** Each with a thousand words. */
  storyIds: string[];
}

/** Fills the empty database at DATABASE_URL with editors and stories, and writes who and which to standard output. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  await migrateDatabase(url);
  const database = openDatabase(url);
  const now = new Date();
  const people = Array.from({ length: PEOPLE }, (_, number) => ({
    personId: newId(),
    name: `Editor ${number}`,
    roles: ['editor' as const],
  }));
  await database.inTransaction(async (tx) => {
    for (const { personId: id, name, roles } of people) {
      const email = `${id}@galley.example`;
      await insertPerson(tx, { id, email, name, passwordHash: 'none', roles: [...roles], createdAt: now });
    }
  });
  const [actor] = people;
  if (!actor) throw new Error('nobody was hired');
  const storyIds: string[] = [];
  for (let number = 0; number < STORIES; number += 1) {
    const created = await createStory(
      { actor, headline: `Story ${number}` },
      { database, events: makeEventBus(), now },
    );
    if (!created.ok) throw new Error(created.message);
    const { storyId } = created.value;
    const { personId } = actor;
    await database.inTransaction((tx) =>
      insertUpdate(tx, { storyId, personId, update: written(WORDS), at: now }),
    );
    await compactWorkingCopy(database, storyId, now);
    storyIds.push(storyId);
  }
  const hired = await listPeople(database.read);
  await database.close();
  const sessions = hired.map(({ personId, sessionEpoch: epoch }) => ({ personId, epoch }));
  const house: CrowdHouse = { sessions, storyIds };
  process.stdout.write(JSON.stringify(house));
}

/** So many words as one update of a live document. */
function written(words: number): Uint8Array {
  const doc = new Y.Doc();
  const blocks = paragraphsOf(words).map((text) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', newId());
    paragraph.insert(0, [new Y.XmlText(text)]);
    return paragraph;
  });
  doc.getXmlFragment('body').push(blocks);
  return Y.encodeStateAsUpdate(doc);
}

await main();
