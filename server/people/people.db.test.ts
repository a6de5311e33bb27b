import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPerson, findPersonByEmail } from '@/db/queries/person';
import { isPassword } from '../auth/password';
import { newId } from '../ids';
import { addPerson, type Newcomer } from './add-person';
import { changeAccount } from './change-account';
import { disablePerson } from './disable-person';
import { enablePerson } from './enable-person';
import { readPeople } from './read-people';
import { setPassword } from './set-password';
import { hire, MORNING, openStaff, type Staff } from './testing-staff';

let staff: Staff;

beforeEach(async () => {
  staff = await openStaff();
});

afterEach(() => staff.database.close());

const NEWCOMER: Newcomer = {
  name: 'Wren Alder',
  email: 'wren@galley.example',
  roles: ['reporter'],
  password: 'ten letters',
};

const standing = async (personId: string) => {
  const person = await findPerson(staff.database.read, personId);
  if (!person) throw new Error('no such person');
  return person;
};

const hireAdmin = () => staff.database.inTransaction((tx) => hire(tx, 'Bo Lind', ['admin']));

describe('adding a person', () => {
  it('keeps the address in small letters, the roles, and only a hash of the password', async () => {
    await addPerson({ ...NEWCOMER, email: 'Wren@Galley.Example' }, staff);
    const person = await findPersonByEmail(staff.database.read, 'wren@galley.example');
    expect(person).toMatchObject({
      name: 'Wren Alder',
      roles: ['reporter'],
      sessionEpoch: 1,
      disabledAt: null,
    });
    expect(person?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await isPassword(person?.passwordHash ?? '', 'ten letters')).toBe(true);
  });

  it('gives who writes a byline at a free address, and who does not write none', async () => {
    await addPerson(NEWCOMER, staff);
    await addPerson({ ...NEWCOMER, email: 'wren2@galley.example' }, staff);
    await addPerson({ ...NEWCOMER, email: 'wren3@galley.example', roles: ['admin'] }, staff);
    const { colleagues } = await readPeople(staff.database.read);
    const wrens = colleagues.filter((colleague) => colleague.name === 'Wren Alder');
    expect(wrens.map(({ byline }) => byline?.slug)).toEqual(['wren-alder', 'wren-alder-2', undefined]);
  });

  it('refuses an address that has an account, and adds nothing', async () => {
    await addPerson(NEWCOMER, staff);
    const again = await addPerson({ ...NEWCOMER, name: 'Somebody Else' }, staff);
    expect(again).toEqual({
      ok: false,
      code: 'conflict',
      message: 'wren@galley.example has an account already.',
    });
    expect((await readPeople(staff.database.read)).colleagues).toHaveLength(3);
  });

  it('refuses a short password in one sentence', async () => {
    expect(await addPerson({ ...NEWCOMER, password: 'short' }, staff)).toMatchObject({
      code: 'invalid',
      message: 'Use at least 10 characters for the password.',
    });
  });

  it('is for admins only', async () => {
    const outcome = await addPerson(NEWCOMER, { ...staff, actor: staff.reporter });
    expect(outcome).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});

describe('changing a person', () => {
  it('replaces name and roles, goes on with the sessions, and tells the house', async () => {
    const { personId } = staff.reporter;
    const outcome = await changeAccount(
      { personId, name: 'Noa Reed-Hall', roles: ['editor', 'moderator'] },
      staff,
    );
    expect(outcome.ok).toBe(true);
    const person = await standing(personId);
    expect([person.name, person.roles.sort(), person.sessionEpoch]).toEqual([
      'Noa Reed-Hall',
      ['editor', 'moderator'],
      1,
    ]);
    expect(staff.changed).toEqual([personId]);
  });

  it('ends all sessions when an account is disabled, and keeps them ended when it is enabled again', async () => {
    const { personId } = staff.reporter;
    await disablePerson({ personId }, staff);
    expect(await standing(personId)).toMatchObject({ disabledAt: MORNING, sessionEpoch: 2 });
    await enablePerson({ personId }, staff);
    expect(await standing(personId)).toMatchObject({
      disabledAt: null,
      sessionEpoch: 2,
      roles: ['reporter'],
    });
    expect(staff.changed).toEqual([personId, personId]);
  });

  it('ends all sessions when the password is new', async () => {
    const { personId } = staff.reporter;
    await setPassword({ personId, password: 'another password' }, staff);
    const person = await standing(personId);
    expect(person.sessionEpoch).toBe(2);
    expect(await isPassword(person.passwordHash, 'another password')).toBe(true);
    expect(staff.changed).toEqual([personId]);
  });

  it('changes nothing and tells nobody when the password is too short', async () => {
    const { personId } = staff.reporter;
    expect(await setPassword({ personId, password: 'short' }, staff)).toMatchObject({ code: 'invalid' });
    expect(await standing(personId)).toMatchObject({ sessionEpoch: 1, passwordHash: 'none' });
    expect(staff.changed).toEqual([]);
  });

  it.each([
    ['changeAccount', () => changeAccount({ personId: newId(), name: 'X', roles: [] }, staff)],
    ['disablePerson', () => disablePerson({ personId: newId() }, staff)],
    ['enablePerson', () => enablePerson({ personId: newId() }, staff)],
    ['setPassword', () => setPassword({ personId: newId(), password: 'long enough' }, staff)],
  ])('%s finds nobody under an id that is nobody’s', async (_name, change) => {
    expect(await change()).toMatchObject({ ok: false, code: 'not_found' });
    expect(staff.changed).toEqual([]);
  });

  it('is for admins only', async () => {
    const { personId } = staff.admin;
    const outcome = await disablePerson({ personId }, { ...staff, actor: staff.reporter });
    expect(outcome).toMatchObject({ ok: false, code: 'not_allowed' });
    expect((await standing(personId)).disabledAt).toBeNull();
  });
});

describe('the last admin', () => {
  it('cannot be disabled', async () => {
    const outcome = await disablePerson({ personId: staff.admin.personId }, staff);
    expect(outcome).toMatchObject({
      code: 'conflict',
      message: 'Ada Price is the only admin. Make somebody else an admin first.',
    });
  });

  it('cannot lose the role', async () => {
    const { personId } = staff.admin;
    const outcome = await changeAccount({ personId, name: 'Ada Price', roles: ['editor'] }, staff);
    expect(outcome).toMatchObject({ ok: false, code: 'conflict' });
    expect((await standing(personId)).roles).toEqual(['admin']);
  });

  it('is still the last when the other admin is disabled', async () => {
    const other = await hireAdmin();
    await disablePerson({ personId: other.personId }, staff);
    expect(await disablePerson({ personId: staff.admin.personId }, staff)).toMatchObject({
      code: 'conflict',
    });
  });

  it('may go when there is another, but not by the own hand', async () => {
    const other = await hireAdmin();
    const own = await disablePerson({ personId: staff.admin.personId }, staff);
    expect(own).toMatchObject({ message: 'You cannot disable your own account. Another admin can.' });
    const outcome = await disablePerson({ personId: staff.admin.personId }, { ...staff, actor: other });
    expect(outcome.ok).toBe(true);
  });

  it('remains when two admins disable each other at the same moment', async () => {
    const other = await hireAdmin();
    const outcomes = await Promise.all([
      disablePerson({ personId: other.personId }, staff),
      disablePerson({ personId: staff.admin.personId }, { ...staff, actor: other }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});
