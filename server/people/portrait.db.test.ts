import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProfile } from '@/db/queries/author';
import { look } from '../media/darkroom/look';
import { drawn, solid } from '../media/photo-builder';
import { memoryStorage } from '../posts/testing-platform';
import { findPortrait } from '../site/portrait';
import { givePortrait, removePortrait } from './portrait';
import { saveProfile } from './save-profile';
import { hire, openStaff, type Staff } from './testing-staff';

let staff: Staff;
let storage: ReturnType<typeof memoryStorage>;

beforeEach(async () => {
  staff = await openStaff();
  storage = memoryStorage();
});
afterEach(() => staff.database.close());

type Owner = Parameters<typeof saveProfile>[0]['owner'];

async function author(owner: Owner): Promise<string> {
  const profile = { name: 'Penny Starr', slug: `penny-${owner.kind}`, bio: '', social: null };
  const outcome = await saveProfile(
    { owner, profile: { ...profile, slug: profile.slug.replace('_', '-') } },
    staff,
  );
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.authorId;
}

const guest = () => author({ kind: 'new_guest' });
const noa = () => author({ kind: 'person', personId: staff.reporter.personId });

/** A portrait that gives away where and with what it was taken. */
async function telling(width = 900, height = 600): Promise<Buffer> {
  const image = (await drawn(width, height)).withExif({
    IFD0: { Make: 'CANARY-MAKE' },
    IFD2: { BodySerialNumber: 'CANARY-SERIAL' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 3/1 1584/100', GPSProcessingMethod: 'CANARY-GPS' },
  });
  return image.jpeg().toBuffer();
}

// The process of the darkroom is tried elsewhere; this is the work that it does.
const give = (authorId: string, bytes: Buffer, by = staff.actor) =>
  givePortrait(
    { authorId, bytes },
    { ...staff, actor: by, storage, darkroom: { look: (_file, order) => look(bytes, order) } },
  );
const remove = (authorId: string, by = staff.actor) =>
  removePortrait({ authorId }, { ...staff, actor: by, storage });

async function kept(authorId: string) {
  const picture = (await findProfile(staff.database.read, authorId))?.picture;
  const file = picture && (await storage.get(picture.key));
  return file ? Buffer.from(await file.bytes()) : null;
}

describe('the portrait of an author', () => {
  it('is a square without anything that the file told of place and camera; the file is not kept', async () => {
    const authorId = await guest();
    expect((await give(authorId, await telling())).ok).toBe(true);
    const file = await kept(authorId);
    const { width, height, format, exif } = await sharp(file ?? undefined).metadata();
    expect([width, height, format]).toEqual([512, 512, 'jpeg']);
    expect(exif?.toString('latin1') ?? '').not.toMatch(/CANARY|GPS/);
    expect(file?.includes('CANARY')).toBe(false);
    expect(storage.keys()).toHaveLength(1);
  });

  it.each([
    [900, 300, 300],
    [300, 900, 300],
    [161, 160, 160],
    [2_000, 2_000, 512],
  ])('of %i × %i is %i pixels each way', async (width, height, side) => {
    const authorId = await guest();
    expect((await give(authorId, await solid(width, height, '#555').png().toBuffer())).ok).toBe(true);
    const size = await sharp((await kept(authorId)) ?? undefined).metadata();
    expect([size.width, size.height]).toEqual([side, side]);
  });

  it.each([
    ['no picture', async () => Buffer.from('<svg onload=alert(1)>')],
    ['too small a one', () => solid(159, 400, '#555').png().toBuffer()],
  ])('is not made of %s', async (_, file) => {
    const authorId = await guest();
    expect(await give(authorId, await file())).toMatchObject({ ok: false, code: 'invalid' });
    expect(storage.keys()).toEqual([]);
  });

  it('takes the place of the one before, and goes with its file', async () => {
    const authorId = await guest();
    await give(authorId, await telling());
    await give(authorId, await solid(400, 400, '#a00').jpeg().toBuffer());
    expect(storage.keys()).toHaveLength(1);
    expect((await remove(authorId)).ok).toBe(true);
    expect(storage.keys()).toEqual([]);
    expect(await kept(authorId)).toBeNull();
    expect((await remove(authorId)).ok).toBe(true);
  });

  it('is given by admins and by the author, and by nobody else', async () => {
    const authorId = await noa();
    const other = await staff.database.inTransaction((tx) => hire(tx, 'Rob Hale', ['managing_editor']));
    expect((await give(authorId, await telling(), staff.reporter)).ok).toBe(true);
    for (const deed of [give(authorId, await telling(), other), remove(authorId, other)])
      expect(await deed).toMatchObject({ code: 'not_allowed' });
    expect(await give(await guest(), await telling(), staff.reporter)).toMatchObject({ code: 'not_allowed' });
    expect(await remove('nobody')).toMatchObject({ code: 'not_found' });
  });

  it('is there for the desk only, as long as no live story names the author', async () => {
    const authorId = await guest();
    const given = await give(authorId, await telling());
    const file = given.ok ? (given.value.path.split('/').at(-1) ?? '') : '';
    const asked = (actor: typeof staff.actor | null, name = file) =>
      findPortrait({ database: staff.database, storage }, { authorId, file: name, actor });
    expect(await asked(null)).toBeNull();
    expect(await asked(staff.reporter)).toMatchObject({ isPublic: false });
    expect(await asked(staff.reporter, '0123.jpg')).toBeNull();
    expect(await asked(staff.reporter, '')).toBeNull();
  });
});
