import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection, Database } from '@/db/client';
import {
  approval,
  contributor,
  history,
  outbox,
  publication,
  publicationAuthor,
  savePoint,
  story,
  storyUpdate,
  version,
} from '@/db/schema';
import { changeDetails } from './details';
import { move } from './move';
import { restoreText } from './restore-text';
import { approvedStory, completeDraft, hashOf, type Newsroom, openNewsroom } from './testing-newsroom';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const STARTERS: readonly (string | symbol)[] = ['select', 'insert', 'update', 'delete'];

/** The same database, whose connection breaks at the query with this number. */
function breakingAt(database: Database, failing: number): Database {
  return {
    ...database,
    inTransaction: (work) =>
      database.inTransaction((tx) => {
        let queries = 0;
        const breaking = new Proxy(tx, {
          get(target, name, receiver) {
            if (STARTERS.includes(name)) {
              queries += 1;
              if (queries === failing) throw new Error('the database went away');
            }
            return Reflect.get(target, name, receiver);
          },
        });
        return work(breaking);
      }),
  };
}

async function everythingOf(connection: Connection, storyId: string) {
  return {
    story: await connection.select().from(story).where(eq(story.id, storyId)),
    history: await connection.select().from(history).where(eq(history.storyId, storyId)),
    versions: await connection.select({ id: version.id }).from(version).where(eq(version.storyId, storyId)),
    savePoints: await connection.select().from(savePoint).where(eq(savePoint.storyId, storyId)),
    updates: await connection.select().from(storyUpdate).where(eq(storyUpdate.storyId, storyId)),
    approvals: await connection.select().from(approval).where(eq(approval.storyId, storyId)),
    contributors: await connection.select().from(contributor).where(eq(contributor.storyId, storyId)),
    publication: await connection.select().from(publication).where(eq(publication.storyId, storyId)),
    authors: await connection.select().from(publicationAuthor).where(eq(publicationAuthor.storyId, storyId)),
    outbox: await connection.select({ id: outbox.id }).from(outbox),
  };
}

/** Runs an action again and again, breaking one query further each time, until it gets through. */
async function netFor(storyId: string, act: (broken: Newsroom) => Promise<{ ok: boolean }>): Promise<number> {
  const before = await everythingOf(house.database.read, storyId);
  for (let failing = 1; failing < 200; failing += 1) {
    const broken = { ...house, database: { ...house.database, ...breakingAt(house.database, failing) } };
    try {
      expect((await act(broken)).ok).toBe(true);
      return failing - 1;
    } catch (failure) {
      expect(failure).toMatchObject({ message: 'the database went away' });
      expect(await everythingOf(house.database.read, storyId)).toEqual(before);
    }
  }
  throw new Error('never got through');
}

describe('a database that fails at any single query', () => {
  it('leaves a story that was to be published exactly as it was', async () => {
    const storyId = await approvedStory(house, 'Fault net');
    const expectedHash = await hashOf(house, storyId);
    const publish = (broken: Newsroom) =>
      move({ storyId, action: 'publish', actor: house.editor, expectedHash }, broken);
    expect(await netFor(storyId, publish)).toBeGreaterThan(20);
  }, 60_000);

  it('leaves details that were to be changed exactly as they were', async () => {
    const storyId = await completeDraft(house, 'Fault net for details');
    const change = {
      storyId,
      actor: house.reporter,
      seenDetailsRevision: 2,
      slug: 'another',
      tags: ['Nets'],
    };
    expect(await netFor(storyId, (broken) => changeDetails(change, broken))).toBeGreaterThan(10);
  }, 60_000);

  it('leaves a text to which an earlier one was to be restored exactly as it was, and its approval', async () => {
    const storyId = await approvedStory(house, 'Fault net for restores');
    const restore = { storyId, actor: house.editor, versionNumber: 1, blockId: null };
    expect(await netFor(storyId, (broken) => restoreText(restore, broken))).toBeGreaterThan(20);
  }, 60_000);
});
