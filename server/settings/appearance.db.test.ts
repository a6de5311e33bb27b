import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditAfter } from '@/db/queries/audit';
import { insertSection } from '@/db/queries/section';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { PLAIN_APPEARANCE } from '@/newsroom/paper/appearance';
import { grant, refuse } from '@/newsroom/refusal';
import type { Role } from '@/newsroom/roles';
import type { Storage } from '../media/storage';
import { hire } from '../people/testing-staff';
import { findLogo } from '../site/logo';
import { readSite } from '../site/site-settings';
import { type AppearanceChoice, changeAppearance } from './change-appearance';
import { giveLogo, type LogoContext, removeLogo } from './logo';

const NOON = new Date('2026-05-04T12:00:00Z');
const POLITICS = '018f3f3e-7c1a-7c3e-8f53-4c5d5e6f7a8b';
const PLAIN: AppearanceChoice = { accent: null, menu: null, footer: { words: '', links: [] } };
const CHOSEN: AppearanceChoice = {
  accent: '#8A1F5C',
  menu: [
    { kind: 'link', words: 'Shop', href: 'shop.example' },
    { kind: 'section', sectionId: POLITICS },
  ],
  footer: { words: 'The Ledger\n1 Quay', links: [{ words: 'Imprint', href: '/politics/imprint' }] },
};

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase();
  const row = { id: POLITICS, slug: 'politics', name: 'Politics', position: 1 };
  await database.inTransaction((tx) => insertSection(tx, row));
});

afterEach(() => database.close());

async function as(role: Role) {
  const actor = await database.inTransaction((tx) => hire(tx, `Some ${role}`, [role]));
  return { actor, database, now: NOON };
}

const appearance = async () => (await readSite(database.read, 'http://localhost')).appearance;

async function auditedSettings(): Promise<unknown[]> {
  const rows = await auditAfter(database.read, { number: 0, limit: 100 });
  return rows.filter(({ act }) => act === 'settings_changed').map(({ facts }) => facts);
}

describe('the appearance of the paper', () => {
  it('is as it comes until somebody chooses', async () => {
    expect(await appearance()).toEqual(PLAIN_APPEARANCE);
  });

  it('reaches readers as it was chosen, with a colour for dark paper', async () => {
    expect(await changeAppearance(CHOSEN, await as('admin'))).toEqual({ ok: true, value: null });
    expect(await appearance()).toEqual({
      accent: { light: '#8a1f5c', dark: expect.stringMatching(/^#[0-9a-f]{6}$/) },
      logo: null,
      menu: [
        { kind: 'link', words: 'Shop', href: 'https://shop.example' },
        { kind: 'section', sectionId: POLITICS },
      ],
      footer: CHOSEN.footer,
    });
  });

  it('can be taken back', async () => {
    const admin = await as('admin');
    await changeAppearance(CHOSEN, admin);
    await changeAppearance(PLAIN, admin);
    expect(await appearance()).toEqual(PLAIN_APPEARANCE);
  });

  it.each([
    [{ ...CHOSEN, accent: '#e5b968' }, 'its contrast to the paper is 1.6 to 1'],
    [{ ...CHOSEN, menu: [{ kind: 'link', words: 'Shop', href: 'javascript:1' }] }, '“Shop” leads nowhere'],
    [{ ...CHOSEN, footer: { words: 'x'.repeat(601), links: [] } }, 'at most 600 characters'],
  ] as const)('is written whole or not at all: %#', async (choice, sentence) => {
    const outcome = await changeAppearance(choice, await as('admin'));
    expect(outcome).toMatchObject({ ok: false, code: 'invalid' });
    expect(outcome.ok ? '' : outcome.message).toContain(sentence);
    expect(await appearance()).toEqual(PLAIN_APPEARANCE);
  });

  it.each(['managing_editor', 'editor', 'reporter'] as const)('is not chosen by a %s', async (role) => {
    expect(await changeAppearance(CHOSEN, await as(role))).toMatchObject({ code: 'not_allowed' });
    expect(await appearance()).toEqual(PLAIN_APPEARANCE);
  });

  it('is written down with what was changed, and not when nothing was', async () => {
    const admin = await as('admin');
    await changeAppearance(CHOSEN, admin);
    await changeAppearance(CHOSEN, admin);
    await changeAppearance({ ...CHOSEN, accent: null }, admin);
    expect(await auditedSettings()).toEqual([
      { setting: ['accent', 'menu', 'footer'] },
      { setting: ['accent'] },
    ]);
  });
});

describe('the logo', () => {
  const files = new Map<string, Uint8Array>();
  const storage = {
    put: async (key: string, bytes: Uint8Array) => void files.set(key, bytes),
    get: async (key: string) => (files.has(key) ? ({ size: files.get(key)?.length } as never) : null),
    delete: async (key: string) => void files.delete(key),
  } satisfies Storage;

  const drawing = (bytes: Uint8Array) => ({ ok: true as const, value: { bytes, width: 640, height: 160 } });
  const of = async (role: Role): Promise<LogoContext> => ({
    ...(await as(role)),
    storage,
    darkroom: { logo: async (file) => drawing(Buffer.concat(await file.open().toArray())) },
  });

  beforeEach(() => files.clear());

  it('is the paper’s once it is given, and its file goes with the one that takes its place', async () => {
    const admin = await of('admin');
    expect(await giveLogo({ paper: 'light', bytes: Buffer.from('one') }, admin)).toEqual(grant(null));
    const first = (await appearance()).logo;
    expect(first).toEqual({
      light: { key: expect.stringMatching(/^logos\/[0-9a-f]{32}\.webp$/), width: 640, height: 160 },
      dark: null,
    });
    await giveLogo({ paper: 'dark', bytes: Buffer.from('dark') }, admin);
    await giveLogo({ paper: 'light', bytes: Buffer.from('two') }, admin);
    expect(files.size).toBe(2);
    const file = first?.light.key.slice('logos/'.length) ?? '';
    expect(await findLogo({ database, storage }, { file })).toBeNull();
  });

  it('keeps a file that both papers have', async () => {
    const admin = await of('admin');
    await giveLogo({ paper: 'light', bytes: Buffer.from('one') }, admin);
    await giveLogo({ paper: 'dark', bytes: Buffer.from('one') }, admin);
    await removeLogo({ paper: 'dark' }, admin);
    expect(files.size).toBe(1);
    expect((await appearance()).logo?.dark).toBeNull();
    await removeLogo({ paper: 'light' }, admin);
    expect(files.size).toBe(0);
    expect((await appearance()).logo).toBeNull();
  });

  it('is none for dark paper alone', async () => {
    const outcome = await giveLogo({ paper: 'dark', bytes: Buffer.from('one') }, await of('admin'));
    expect(outcome).toMatchObject(refuse('invalid', expect.stringContaining('light paper first') as never));
    expect(files.size).toBe(0);
  });

  it('is given and taken away by admins only', async () => {
    const editor = await of('managing_editor');
    expect(await giveLogo({ paper: 'light', bytes: Buffer.from('one') }, editor)).toMatchObject({
      code: 'not_allowed',
    });
    expect(await removeLogo({ paper: 'light' }, editor)).toMatchObject({ code: 'not_allowed' });
    expect(files.size).toBe(0);
  });

  it('is found at no address but its own', async () => {
    await giveLogo({ paper: 'light', bytes: Buffer.from('one') }, await of('admin'));
    const file = (await appearance()).logo?.light.key.slice('logos/'.length) ?? '';
    expect(await findLogo({ database, storage }, { file })).not.toBeNull();
    for (const other of ['', 'x', `../logos/${file}`, `${'0'.repeat(32)}.webp`])
      expect(await findLogo({ database, storage }, { file: other })).toBeNull();
  });
});
