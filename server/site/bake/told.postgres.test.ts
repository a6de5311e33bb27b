import { expect, it, vi } from 'vitest';
import { openDatabase } from '@/db/client';
import { openTestDatabase } from '@/db/testing/test-database';
import { makeEventBus } from '../../events';
import { openInstances } from '../../instances/instances';
import { makeLog } from '../../log';
import { openTestPaper } from '../testing-paper';
import { publishAgain } from '../testing-stories';
import { openTestBakery, temporaryFolder } from './testing-bakery';

const GALE = { id: 'gale', section: 'world', slug: 'gale', headline: 'Gale' };
/** Nobody would wait for it. */
const NEVER = 3_600_000;

it('an instance is told of a change by the one that made it, without asking the database over and over', async () => {
  const database = await openTestDatabase();
  const paper = await openTestPaper(database);
  await paper.section('world');
  await paper.publish(GALE);
  const folder = await temporaryFolder();
  const elsewhere = openDatabase(database.url);
  const houses = [0, 1].map(() =>
    openInstances({ databaseUrl: database.url, redisUrl: null, log: makeLog('silent') }),
  );
  const [here, there] = await Promise.all(
    [database, elsewhere].map((each, place) => {
      const house = houses[place];
      if (!house) throw new Error('There are two houses');
      return openTestBakery(each, `${folder.path}/${place}`, { every: NEVER, events: makeEventBus(house) });
    }),
  );
  await there?.words('/');

  await vi.waitFor(
    async () => {
      // Said again until both hear each other: what is told before is not kept.
      await database.inTransaction((tx) => publishAgain(tx, { ...GALE, headline: 'Storm' }));
      expect(await there?.words('/')).toContain('Storm');
    },
    { timeout: 5_000, interval: 100 },
  );

  await here?.close();
  await there?.close();
  await Promise.all(houses.map((house) => house.close()));
  await elsewhere.close();
  await database.close();
  await folder.remove();
});
