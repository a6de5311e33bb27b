import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPerson, updatePerson } from '@/db/queries/person';
import { hashPassword, isPassword } from '../auth/password';
import { changeOwnPassword } from './change-own-password';
import { disablePerson } from './disable-person';
import { openStaff, type Staff } from './testing-staff';

const OLD = 'the old one 1';
const NEW = 'a much newer one';

let staff: Staff;

beforeEach(async () => {
  staff = await openStaff();
  const passwordHash = await hashPassword(OLD);
  await staff.database.inTransaction((tx) => updatePerson(tx, staff.reporter.personId, { passwordHash }));
});

afterEach(() => staff.database.close());

const change = (oldPassword: string, newPassword: string) =>
  changeOwnPassword({ oldPassword, newPassword }, { ...staff, actor: staff.reporter });

async function reporter() {
  const person = await findPerson(staff.database.read, staff.reporter.personId);
  if (!person) throw new Error('the reporter is gone');
  return person;
}

describe('the own password', () => {
  it('is kept as an argon2id hash, ends every session, and the house is told', async () => {
    expect(await change(OLD, NEW)).toEqual({ ok: true, value: null });
    const { passwordHash, sessionEpoch } = await reporter();
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    expect([await isPassword(passwordHash, NEW), await isPassword(passwordHash, OLD)]).toEqual([true, false]);
    expect(sessionEpoch).toBe(2);
    expect(staff.changed).toEqual([staff.reporter.personId]);
  });

  it('leaves everybody else as they were', async () => {
    await change(OLD, NEW);
    expect(await findPerson(staff.database.read, staff.admin.personId)).toMatchObject({
      sessionEpoch: 1,
      passwordHash: 'none',
    });
  });

  it.each([
    ['a wrong old one', 'not the old one', NEW, 'Your old password is not right. Nothing was changed.'],
    ['one too short', OLD, 'nine char', 'Use at least 10 characters for the password.'],
    ['one too long', OLD, 'x'.repeat(201), 'Use at most 200 characters for the password.'],
    ['the same', OLD, OLD, 'The new password is the same as the old one. Choose a different one.'],
  ])(
    '%s is refused in one sentence and changes nothing',
    async (_name, oldPassword, newPassword, sentence) => {
      const outcome = await change(oldPassword, newPassword);
      expect(outcome).toEqual({ ok: false, code: 'invalid', message: sentence });
      const { passwordHash, sessionEpoch } = await reporter();
      expect([await isPassword(passwordHash, OLD), sessionEpoch, staff.changed]).toEqual([true, 1, []]);
    },
  );

  it('cannot be guessed: after ten wrong tries not even the right one is heard', async () => {
    for (let tries = 0; tries < 10; tries++) await change('not the old one', NEW);
    expect(await change(OLD, NEW)).toMatchObject({ ok: false, code: 'too_many' });
    expect((await reporter()).sessionEpoch).toBe(1);
  });

  it('changes once when two windows ask at the same moment', async () => {
    const outcomes = await Promise.all([change(OLD, NEW), change(OLD, 'another new one')]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'conflict' });
    expect((await reporter()).sessionEpoch).toBe(2);
  });

  it('stays as it is for an account that was disabled meanwhile', async () => {
    await disablePerson({ personId: staff.reporter.personId }, staff);
    expect(await change(OLD, NEW)).toMatchObject({ ok: false, code: 'conflict' });
    expect(await isPassword((await reporter()).passwordHash, OLD)).toBe(true);
  });
});
