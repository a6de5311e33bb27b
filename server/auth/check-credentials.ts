import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { findPersonByEmail, type PersonStanding } from '@/db/queries/person';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { runtime } from '../runtime';
import { isPassword, spendTimeOfCheck } from './password';

const CREDENTIALS = z.object({
  email: z.string().trim().toLowerCase().max(320),
  password: z.string().max(200),
});

const WRONG = refuse('not_allowed', 'The e-mail address or the password is not right.');
const DISABLED = refuse(
  'not_allowed',
  'This account has been disabled. Ask an administrator of the newsroom.',
);

// Ten wrong tries in fifteen minutes, counted for each address and network: guessing becomes hopeless, a typo does not.
const limits = globalThis as typeof globalThis & { galleySignInLimit?: RateLimiterMemory };

function wrongTries(): RateLimiterMemory {
  limits.galleySignInLimit ??= new RateLimiterMemory({ points: 10, duration: 15 * 60 });
  return limits.galleySignInLimit;
}

/**
 * Who these credentials belong to, or one sentence why not. A wrong address and a wrong password get the same
 * answer after the same time; that an account is disabled is told only to who knows its password.
 */
export async function checkCredentials(input: unknown, network: string): Promise<Outcome<PersonStanding>> {
  const parsed = CREDENTIALS.safeParse(input);
  if (!parsed.success) return WRONG;
  const { email, password } = parsed.data;
  const key = `${network} ${email}`;
  const tries = await wrongTries().get(key);
  if (tries && tries.remainingPoints <= 0) {
    return refuse('too_many', 'Too many tries. Wait a quarter of an hour, then try again.');
  }
  const standing = await findPersonByEmail(runtime().database.read, email);
  if (!standing) await spendTimeOfCheck(password);
  if (!standing || !(await isPassword(standing.passwordHash, password))) {
    await wrongTries()
      .consume(key)
      .catch(() => undefined);
    return WRONG;
  }
  if (standing.disabledAt) return DISABLED;
  await wrongTries().delete(key);
  return grant(standing);
}
