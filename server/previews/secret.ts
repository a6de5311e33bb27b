import { randomBytes } from 'node:crypto';
import { sha256Hex } from '@/content/hash';

/** A new secret for the address of a preview: 256 bits, so that trying addresses leads nowhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the house keeps of a secret: enough to know it again, not enough to open anything. */
export function hashOfSecret(secret: string): string {
  return sha256Hex(secret);
}

/** Whether this can be such a secret; anything else is not asked about. */
export function isSecret(value: string): boolean {
  return /^[\w-]{43}$/.test(value);
}
