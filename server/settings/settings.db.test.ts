import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { FOUR_EYES } from '@/newsroom/facts';
import type { Role } from '@/newsroom/roles';
import { hire } from '../people/testing-staff';
import { readSite } from '../site/site-settings';
import { readFourEyes } from '../stories/policy';
import { changeFourEyes } from './change-four-eyes';
import { changeHouse, type House } from './change-house';

const NOON = new Date('2026-05-04T12:00:00Z');
const HOUSE: House = {
  newsroomName: 'The Harbour Ledger',
  tagline: 'Since the tide came in',
  contactEmail: 'desk@ledger.example',
  timeZone: 'Europe/Lisbon',
  language: 'pt',
};

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase();
});

afterEach(() => database.close());

async function as(role: Role) {
  return {
    actor: await database.inTransaction((tx) => hire(tx, `Some ${role}`, [role])),
    database,
    now: NOON,
  };
}

describe('the settings of the house', () => {
  it('reach readers as they were written', async () => {
    await changeHouse(HOUSE, await as('admin'));
    expect(await readSite(database.read, 'http://localhost')).toEqual({ ...HOUSE, url: 'http://localhost' });
  });

  it('can be emptied again, but for the name', async () => {
    const admin = await as('admin');
    await changeHouse(HOUSE, admin);
    await changeHouse({ ...HOUSE, tagline: '', contactEmail: '' }, admin);
    expect(await readSite(database.read, '')).toMatchObject({ tagline: null, contactEmail: null });
  });

  it('are changed by admins only', async () => {
    expect(await changeHouse(HOUSE, await as('managing_editor'))).toMatchObject({ code: 'not_allowed' });
    expect((await readSite(database.read, '')).newsroomName).not.toBe('The Harbour Ledger');
  });
});

describe('the four-eyes policy', () => {
  it.each(FOUR_EYES)('holds as a managing editor set it: %s', async (policy) => {
    await changeFourEyes(policy, await as('managing_editor'));
    expect(await readFourEyes(database.read)).toBe(policy);
  });

  it.each(['admin', 'editor'] as const)('is not set by an %s', async (role) => {
    expect(await changeFourEyes('off', await as(role))).toMatchObject({ code: 'not_allowed' });
    expect(await readFourEyes(database.read)).toBe('enforce');
  });
});
