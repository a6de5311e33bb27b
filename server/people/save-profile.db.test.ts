import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPeople } from './read-people';
import { type Profile, type ProfileOwner, saveProfile } from './save-profile';
import { openStaff, type Staff } from './testing-staff';

let staff: Staff;

beforeEach(async () => {
  staff = await openStaff();
});

afterEach(() => staff.database.close());

const PROFILE: Profile = {
  name: 'Penny Starr',
  slug: 'penny-starr',
  bio: 'Writes about the sea.',
  social: { platform: 'x', handle: '@pennystarr' },
};

const noa = (): ProfileOwner => ({ kind: 'person', personId: staff.reporter.personId });

async function addGuest(): Promise<string> {
  const outcome = await saveProfile({ owner: { kind: 'new_guest' }, profile: PROFILE }, staff);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.authorId;
}

describe('a byline profile', () => {
  it('is made for a person the first time and changed after that', async () => {
    await saveProfile({ owner: noa(), profile: PROFILE }, staff);
    await saveProfile({ owner: noa(), profile: { ...PROFILE, name: 'P. Starr', social: null } }, staff);
    const { colleagues, guests } = await readPeople(staff.database.read);
    const byline = colleagues.find((colleague) => colleague.name === 'Noa Reed')?.byline;
    expect(byline).toMatchObject({ name: 'P. Starr', slug: 'penny-starr', social: null });
    expect(guests).toEqual([]);
  });

  it('keeps a handle without its @', async () => {
    await addGuest();
    const [guest] = (await readPeople(staff.database.read)).guests;
    expect(guest?.social).toEqual({ platform: 'x', handle: 'pennystarr' });
  });

  it('of a guest belongs to nobody who signs in', async () => {
    const authorId = await addGuest();
    await saveProfile({ owner: { kind: 'guest', authorId }, profile: { ...PROFILE, bio: 'Sails.' } }, staff);
    const { colleagues, guests } = await readPeople(staff.database.read);
    expect(guests).toMatchObject([{ authorId, bio: 'Sails.' }]);
    expect(colleagues.every((colleague) => colleague.byline === null)).toBe(true);
  });

  it('of a person cannot be reached as a guest’s', async () => {
    const made = await saveProfile({ owner: noa(), profile: PROFILE }, staff);
    const authorId = made.ok ? made.value.authorId : '';
    const outcome = await saveProfile({ owner: { kind: 'guest', authorId }, profile: PROFILE }, staff);
    expect(outcome).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('is one only, also when two admins make it at the same moment', async () => {
    const both = await Promise.all([
      saveProfile({ owner: noa(), profile: PROFILE }, staff),
      saveProfile({ owner: noa(), profile: { ...PROFILE, slug: 'penny' } }, staff),
    ]);
    const ids = both.map((outcome) => (outcome.ok ? outcome.value.authorId : null));
    expect(ids[0]).toBe(ids[1]);
  });

  it('cannot take the address of another author', async () => {
    await addGuest();
    expect(await saveProfile({ owner: noa(), profile: PROFILE }, staff)).toEqual({
      ok: false,
      code: 'conflict',
      message: 'Another author has the address “penny-starr”. Choose a different one.',
    });
  });

  it.each(['', 'Penny', 'penny starr', 'penny--starr', '../penny', 'a'.repeat(97)])(
    'cannot live at the address “%s”',
    async (slug) => {
      expect(await saveProfile({ owner: noa(), profile: { ...PROFILE, slug } }, staff)).toMatchObject({
        code: 'invalid',
      });
    },
  );

  it('refuses an account name that the platform cannot have', async () => {
    const profile: Profile = { ...PROFILE, social: { platform: 'x', handle: 'https://evil.example' } };
    expect(await saveProfile({ owner: noa(), profile }, staff)).toMatchObject({
      code: 'invalid',
      message: '“https://evil.example” is no account name on X.',
    });
  });

  it('names several places to follow, the first of them below stories; each platform once', async () => {
    const moreSocial = [
      { platform: 'mastodon', handle: '@penny@sea.example' },
      { platform: 'threads', handle: 'penny' },
    ] as const;
    expect((await saveProfile({ owner: noa(), profile: { ...PROFILE, moreSocial } }, staff)).ok).toBe(true);
    const { colleagues } = await readPeople(staff.database.read);
    const byline = colleagues.find((colleague) => colleague.name === 'Noa Reed')?.byline;
    expect(byline?.social).toEqual({ platform: 'x', handle: 'pennystarr' });
    expect(byline?.moreSocial).toEqual([
      { platform: 'mastodon', handle: 'penny@sea.example' },
      { platform: 'threads', handle: 'penny' },
    ]);
    const twice = { ...PROFILE, moreSocial: [{ platform: 'x', handle: 'other' }] as const };
    expect(await saveProfile({ owner: noa(), profile: twice }, staff)).toMatchObject({
      code: 'invalid',
      message: 'X stands there twice. Name each platform once.',
    });
  });

  it('is changed by admins only', async () => {
    const outcome = await saveProfile(
      { owner: noa(), profile: PROFILE },
      { ...staff, actor: staff.reporter },
    );
    expect(outcome).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});
