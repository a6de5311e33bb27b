import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditAfter } from '@/db/queries/audit';
import { listInvitations } from '@/db/queries/invitation';
import { waitingMessages } from '@/db/queries/outbox';
import { findPersonByEmail } from '@/db/queries/person';
import { invitation, outbox } from '@/db/schema';
import { isPassword } from '../../auth/password';
import { makeLog } from '../../log';
import type { Mail } from '../../notify/mailer';
import { sendOutbox } from '../../notify/send-outbox';
import { outboundClient } from '../../outbound/guarded-fetch';
import { changeAccount } from '../change-account';
import { disablePerson } from '../disable-person';
import { hire, MORNING, openStaff, type Staff } from '../testing-staff';
import { acceptInvitation } from './accept';
import { readGreeting } from './greeting';
import { invite, inviteAgain, revokeInvitation } from './invite';

const AUTH_SECRET = 'the secret of a test house';
const EMAIL = 'wren@galley.example';
const OVER = 'This invitation does not hold any more. Ask whoever invited you for a new one.';

let staff: Staff;
let networks = 0;
beforeEach(async () => {
  staff = await openStaff();
});
afterEach(() => staff.database.close());

const minutesLater = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);
const inviting = (now = MORNING, actor = staff.admin) => ({ ...staff, actor, now, authSecret: AUTH_SECRET });
const inviteWren = (now = MORNING) => invite({ email: EMAIL, roles: ['reporter'] }, inviting(now));
const accept = (secret: string, now = MORNING, name = 'Wren Alder') => {
  networks += 1;
  const context = { database: staff.database, network: `network ${networks}`, now };
  return acceptInvitation({ secret, name, password: 'ten letters' }, context);
};

/** Sends what waits, and reads the secret out of the newest mail. */
async function secretFromMail(now = MORNING): Promise<string> {
  const mails: Mail[] = [];
  const mailRoom = {
    siteUrl: 'https://paper.example',
    outbound: outboundClient(),
    authSecret: AUTH_SECRET,
    send: async (mail: Mail) => {
      mails.push(mail);
    },
  };
  await sendOutbox({ ...staff, log: makeLog('silent'), now }, mailRoom);
  const [, secret = ''] = mails.at(-1)?.link.split('/sign-in/invitation/') ?? [];
  return secret;
}

const idOf = async () => (await listInvitations(staff.database.read))[0]?.id ?? '';

describe('an invitation', () => {
  it('makes an account with the name and password of who accepts it, and the roles of who invited', async () => {
    expect(await inviteWren()).toEqual({ ok: true, value: null });
    const secret = await secretFromMail();
    expect(await readGreeting(staff.database.read, { secret, now: MORNING })).toEqual({
      email: EMAIL,
      by: 'Ada Price',
    });
    expect(await accept(secret)).toEqual({ ok: true, value: { email: EMAIL } });
    const person = await findPersonByEmail(staff.database.read, EMAIL);
    expect(person).toMatchObject({ name: 'Wren Alder', roles: ['reporter'], disabledAt: null });
    expect(await isPassword(person?.passwordHash ?? '', 'ten letters')).toBe(true);
    expect(await listInvitations(staff.database.read)).toEqual([]);
  });

  it('is good once, also when two accept it at the same moment', async () => {
    await inviteWren();
    const secret = await secretFromMail();
    const both = await Promise.all([accept(secret), accept(secret)]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await accept(secret)).toMatchObject({ code: 'not_found', message: OVER });
  });

  it('is good for seven days, to the millisecond', async () => {
    await inviteWren();
    const secret = await secretFromMail();
    const end = MORNING.getTime() + 7 * 24 * 60 * 60_000;
    expect(await accept(secret, new Date(end))).toMatchObject({ code: 'not_found', message: OVER });
    expect((await accept(secret, new Date(end - 1))).ok).toBe(true);
  });

  it('opens nothing any more once it is revoked', async () => {
    await inviteWren();
    const secret = await secretFromMail();
    await revokeInvitation({ invitationId: await idOf() }, inviting());
    expect(await accept(secret)).toMatchObject({ code: 'not_found' });
    expect(await revokeInvitation({ invitationId: 'gone' }, inviting())).toMatchObject({ code: 'not_found' });
  });

  it('sent again has a new link, the old one opens nothing; not twice within a minute', async () => {
    await inviteWren();
    const first = await secretFromMail();
    const invitationId = await idOf();
    expect(await inviteAgain({ invitationId }, inviting())).toMatchObject({ code: 'too_many' });
    expect((await inviteAgain({ invitationId }, inviting(minutesLater(1)))).ok).toBe(true);
    const second = await secretFromMail(minutesLater(1));
    expect(second).not.toBe(first);
    expect(await accept(first, minutesLater(1))).toMatchObject({ code: 'not_found' });
    expect((await accept(second, minutesLater(1))).ok).toBe(true);
  });

  it('does not outlive the right of who sent it: neither dismissed nor without the role', async () => {
    const other = await staff.database.inTransaction((tx) => hire(tx, 'Bo Lind', ['admin']));
    await invite({ email: EMAIL, roles: ['admin'] }, inviting(MORNING, other));
    const secret = await secretFromMail();
    const { personId } = other;
    await changeAccount({ personId, name: 'Bo Lind', roles: ['editor'] }, staff);
    expect(await accept(secret)).toMatchObject({ code: 'not_found' });
    await changeAccount({ personId, name: 'Bo Lind', roles: ['admin'] }, staff);
    await disablePerson({ personId }, staff);
    expect(await accept(secret)).toMatchObject({ code: 'not_found' });
  });

  it('is for admins to send, to send again and to revoke', async () => {
    const context = inviting(MORNING, staff.reporter);
    const [invitationId, no] = ['any', { ok: false, code: 'not_allowed' }];
    expect(await invite({ email: EMAIL, roles: ['admin'] }, context)).toMatchObject(no);
    expect(await inviteAgain({ invitationId }, context)).toMatchObject(no);
    expect(await revokeInvitation({ invitationId }, context)).toMatchObject(no);
    expect(await listInvitations(staff.database.read)).toEqual([]);
    expect(await waitingMessages(staff.database.read, { now: MORNING, limit: 9 })).toEqual([]);
  });

  it('goes to nobody who has an account', async () => {
    const email = 'noa.reed@galley.example';
    expect(await invite({ email, roles: [] }, inviting())).toMatchObject({
      code: 'conflict',
      message: 'noa.reed@galley.example has an account already.',
    });
  });

  it('is kept as a hash: no row of the database opens an account', async () => {
    await inviteWren();
    const secret = await secretFromMail();
    const kept = [
      await staff.database.read.select().from(invitation),
      await staff.database.read.select().from(outbox),
      await auditAfter(staff.database.read, { number: 0, limit: 9 }),
    ];
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('asks for a name and a long password, and stays good meanwhile', async () => {
    await inviteWren();
    const secret = await secretFromMail();
    expect(await accept(secret, MORNING, '\u200b ')).toMatchObject({ code: 'invalid' });
    const short = { secret, name: 'Wren', password: 'short' };
    const context = { database: staff.database, network: 'short', now: MORNING };
    expect(await acceptInvitation(short, context)).toMatchObject({ code: 'invalid' });
    expect((await accept(secret)).ok).toBe(true);
  });

  it('cannot be guessed: after ten wrong ones nothing more is heard from that network', async () => {
    await inviteWren();
    const secret = await secretFromMail();
    const from = (network: string, tried: string) =>
      acceptInvitation(
        { secret: tried, name: 'Wren', password: 'ten letters' },
        { database: staff.database, network, now: MORNING },
      );
    for (let index = 0; index < 10; index += 1)
      expect(await from('guesser', `guess ${index}`)).toMatchObject({ code: 'not_found' });
    expect(await from('guesser', secret)).toMatchObject({ code: 'too_many' });
    expect((await from('elsewhere', secret)).ok).toBe(true);
  });

  it('stands in the audit from its sending to its acceptance', async () => {
    await inviteWren();
    const first = await idOf();
    await inviteAgain({ invitationId: first }, inviting(minutesLater(2)));
    const second = await idOf();
    await accept(await secretFromMail(minutesLater(2)), minutesLater(2));
    const wren = (await findPersonByEmail(staff.database.read, EMAIL))?.personId;
    const rows = await auditAfter(staff.database.read, { number: 0, limit: 9 });
    expect(rows.map(({ act, personId, aboutId, facts }) => [act, personId, aboutId, facts.again])).toEqual([
      ['person_invited', staff.admin.personId, first, false],
      ['person_invited', staff.admin.personId, second, true],
      ['invitation_accepted', wren, second, undefined],
    ]);
    expect(JSON.stringify(rows)).not.toContain(EMAIL);
  });
});
