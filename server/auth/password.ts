import { hash, verify } from '@node-rs/argon2';

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. argon2id is the library's default variant.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An argon2id hash with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password belongs to the hash. A hash that cannot be read is an answer of no. */
export async function isPassword(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password);
  } catch {
    return false;
  }
}

/**
 * Takes as long as a real check. Used when nobody has the address that was typed, so that the time of the answer
 * does not tell which addresses exist.
 */
export async function spendTimeOfCheck(password: string): Promise<void> {
  await hashPassword(password);
}
