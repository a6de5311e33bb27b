import { createHmac, timingSafeEqual } from 'node:crypto';
import { sha256Hex } from '@/content/hash';
import { searchWords } from '@/newsroom/search-words';
import { isId } from '../stories/readable';

/** What a keyed hash is for: one that was made for another purpose opens nothing here. */
type Purpose = 'own comment' | 'device' | 'network';

/** A hash that nobody makes without the secret of the house. */
function keyed(authSecret: string, purpose: Purpose, value: string): string {
  return createHmac('sha256', authSecret).update(`reader comments, ${purpose}: ${value}`).digest('base64url');
}

/**
 * An id with the proof that the house gave it out, for links and cookies. It is made anew whenever it is needed, so that
 * neither the database nor the outbox nor a backup holds one.
 */
export function sealedId(authSecret: string, purpose: 'own comment' | 'device', id: string): string {
  return `${id}.${keyed(authSecret, purpose, id)}`;
}

/** The id in what somebody brings; null for what the house has not given out for this purpose. */
export function openSealedId(
  authSecret: string,
  purpose: 'own comment' | 'device',
  brought: string,
): string | null {
  const [id = '', proof = '', ...more] = brought.split('.');
  if (more.length > 0 || !isId(id)) return null;
  const expected = Buffer.from(keyed(authSecret, purpose, id));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

/** Where who wrote a comment finds it: reached by the mail that was sent to them, and by nothing else. */
export function ownCommentPath(authSecret: string, commentId: string): string {
  return `/comments/${sealedId(authSecret, 'own comment', commentId)}`;
}

/** A network as the house keeps it: known again, and not to be read. */
export function networkKey(authSecret: string, network: string): string {
  return keyed(authSecret, 'network', network).slice(0, 22);
}

/** The same for texts that say the same in the same words. */
export function samenessOf(text: string): string {
  const words = searchWords(text);
  return sha256Hex(words.length > 0 ? words.join(' ') : text.trim());
}
