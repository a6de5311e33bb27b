import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertSection } from '@/db/queries/section';
import { putSetting } from '@/db/queries/setting';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { FOUR_EYES } from '@/newsroom/facts';
import { PLAIN_APPEARANCE } from '@/newsroom/paper/appearance';
import type { Role } from '@/newsroom/roles';
import { hire } from '../people/testing-staff';
import { readSite } from '../site/site-settings';
import { readFourEyes, readPolicy } from '../stories/policy';
import { changeApprovalKinds } from './change-approval-kinds';
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
    expect(await readSite(database.read, 'http://localhost')).toEqual({
      ...HOUSE,
      url: 'http://localhost',
      isForSearch: true,
      appearance: PLAIN_APPEARANCE,
    });
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

describe('the approvals that a section asks for', () => {
  const section = '018f3f3e-7c1a-7c3e-8f53-4c5d5e6f7a8b';
  const asked = async () => (await readPolicy(database.read, section)).requiredApprovals;

  beforeEach(async () => {
    const row = { id: section, slug: 'politics', name: 'Politics', position: 1 };
    await database.inTransaction((tx) => insertSection(tx, row));
  });

  it('are the edit approval alone until somebody chooses more', async () => {
    expect(await asked()).toEqual(['edit']);
    await changeApprovalKinds({ [section]: ['legal', 'photo'] }, await as('managing_editor'));
    expect(await asked()).toEqual(['edit', 'photo', 'legal']);
    expect((await readPolicy(database.read, null)).requiredApprovals).toEqual(['edit']);
  });

  it.each(['admin', 'editor'] as const)('are not chosen by an %s', async (role) => {
    expect(await changeApprovalKinds({ [section]: ['legal'] }, await as(role))).toMatchObject({
      code: 'not_allowed',
    });
    expect(await asked()).toEqual(['edit']);
  });

  it('are the edit approval alone when what is written there is nonsense', async () => {
    const value = { [section]: ['legal', 'whim', 'edit'], other: 7 };
    await database.inTransaction((tx) =>
      putSetting(tx, { key: 'approvalKinds', value, changedAt: NOON, changedBy: null }),
    );
    expect(await asked()).toEqual(['edit', 'legal']);
  });
});
