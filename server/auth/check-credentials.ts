import { z } from 'zod';
import { findPersonByEmail, type PersonStanding } from '@/db/queries/person';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { runtime } from '../runtime';
import { noteFailedSignIn } from './note-sign-in';
import { isPassword, spendTimeOfCheck } from './password';
import { countWrongTry, forgetWrongTries, hasTriedTooOften, TOO_MANY_TRIES } from './wrong-tries';

const CREDENTIALS = z.object({
  email: z.string().trim().toLowerCase().max(320),
  password: z.string().max(200),
  /** Over a page with one person’s unsaved text: nobody else may sign in there. */
  onlyPersonId: z.string().max(64).optional(),
});

const WRONG = refuse('not_allowed', 'The e-mail address or the password is not right.');
const DISABLED = refuse(
  'not_allowed',
  'This account has been disabled. Ask an administrator of the newsroom.',
);
const ANOTHER = refuse(
  'not_allowed',
  'This page holds another person’s text. Open the desk in a new tab to sign in as yourself.',
);

/**
 * Who these credentials belong to, or one sentence why not. A wrong address and a wrong password get the same
 * answer after the same time; that an account is disabled is told only to who knows its password. Who is not let in
 * stands in the audit.
 */
export async function checkCredentials(input: unknown, network: string): Promise<Outcome<PersonStanding>> {
  const parsed = CREDENTIALS.safeParse(input);
  if (!parsed.success) return WRONG;
  const { email, password, onlyPersonId } = parsed.data;
  // For each address and network: nobody can be locked out from elsewhere.
  const key = `${network} ${email}`;
  if (await hasTriedTooOften(key)) return TOO_MANY_TRIES;
  const { database } = runtime();
  const entrance = { database, network, now: new Date() };
  const standing = await findPersonByEmail(database.read, email);
  if (!standing) await spendTimeOfCheck(password);
  if (!standing || !(await isPassword(standing.passwordHash, password))) {
    await countWrongTry(key);
    const why = standing ? 'password' : 'unknown';
    await noteFailedSignIn({ personId: standing?.personId ?? null, why }, entrance);
    return WRONG;
  }
  const { personId } = standing;
  if (standing.disabledAt) {
    await noteFailedSignIn({ personId, why: 'disabled' }, entrance);
    return DISABLED;
  }
  if (onlyPersonId !== undefined && onlyPersonId !== personId) {
    await noteFailedSignIn({ personId, why: 'another' }, entrance);
    return ANOTHER;
  }
  await forgetWrongTries(key);
  return grant(standing);
}
