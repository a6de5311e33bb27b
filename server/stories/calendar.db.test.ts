import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putSetting } from '@/db/queries/setting';
import type { Actor } from '@/newsroom/actor';
import { liftHold } from '../holds/lift-hold';
import { setHold } from '../holds/set-hold';
import { readCalendar } from './calendar';
import {
  approvedStory,
  granted,
  liveStory,
  type Newsroom,
  NOON,
  openNewsroom,
  press,
} from './testing-newsroom';

let house: Newsroom;

/** Schedules an approved story for so many hours after noon. */
async function scheduled(headline: string, hours: number): Promise<void> {
  const storyId = await approvedStory(house, headline);
  const releaseAt = new Date(NOON.getTime() + hours * 3_600_000);
  await press(house, { storyId, action: 'schedule', actor: house.editor, releaseAt });
}

async function calendar(actor: Actor, hours = 0) {
  const now = new Date(NOON.getTime() + hours * 3_600_000);
  return granted(await readCalendar({ actor }, { database: house.database, now }));
}

beforeAll(async () => {
  house = await openNewsroom();
  await house.database.inTransaction((tx) =>
    putSetting(tx, { key: 'timeZone', value: 'Pacific/Auckland', changedAt: NOON, changedBy: null }),
  );
  await scheduled('In an hour', 1);
  await scheduled('At the end of the day', 22);
  await scheduled('After midnight there', 23.5);
  await scheduled('In six days', 6 * 24);
  await scheduled('In eight days', 8 * 24);
  await liveStory(house, 'Out already');
});
afterAll(() => house.database.close());

describe('the calendar of the week', () => {
  // Noon of 2 March in UTC is one in the night of 3 March in Auckland.
  it('has seven days of the newsroom’s clock, today first, and each story on its day', async () => {
    const { timeZone, days, overdue } = await calendar(house.editor);
    expect(timeZone).toBe('Pacific/Auckland');
    expect(overdue).toEqual([]);
    expect(days.map(({ day, entries }) => [day, ...entries.map(({ headline }) => headline)])).toEqual([
      ['2026-03-03', 'In an hour', 'At the end of the day'],
      ['2026-03-04', 'After midnight there'],
      ['2026-03-05'],
      ['2026-03-06'],
      ['2026-03-07'],
      ['2026-03-08'],
      ['2026-03-09', 'In six days'],
    ]);
    expect(days[0]?.entries[0]).toMatchObject({
      section: 'Politics',
      at: '2026-03-02T13:00:00.000Z',
      what: 'goes_out',
    });
  });

  it('has the embargoes that end in these days, until somebody lifts them', async () => {
    const storyId = await approvedStory(house, 'Under embargo');
    const until = new Date(NOON.getTime() + 48 * 3_600_000);
    const wish = { storyId, kind: 'embargo', reason: 'Theirs first.', until } as const;
    const { holdId } = granted(await setHold({ ...wish, actor: house.editor }, house));
    const ends = async () =>
      (await calendar(house.editor)).days
        .flatMap(({ entries }) => entries)
        .filter(({ what }) => what === 'embargo_ends')
        .map(({ headline, at }) => `${headline} ${at}`);
    expect(await ends()).toEqual(['Under embargo 2026-03-04T12:00:00.000Z']);
    granted(await liftHold({ holdId, actor: house.editor, reason: 'It is out.' }, house));
    expect(await ends()).toEqual([]);
  });

  it('says what should have gone out and has not', async () => {
    const { overdue, days } = await calendar(house.editor, 2);
    expect(overdue.map(({ headline }) => headline)).toEqual(['In an hour']);
    expect(days[0]?.entries.map(({ headline }) => headline)).toEqual(['At the end of the day']);
  });

  it('shows contributors their own stories only, and nothing to who sees no stories', async () => {
    const of = async (actor: Actor) => (await calendar(actor)).days.flatMap(({ entries }) => entries).length;
    expect(await of(house.otherReporter)).toBe(4);
    expect(await of(house.contributor)).toBe(0);
    expect(await of({ ...house.contributor, personId: house.reporter.personId })).toBe(4);
    expect(await readCalendar({ actor: house.admin }, house)).toMatchObject({
      ok: false,
      code: 'not_allowed',
    });
  });
});
