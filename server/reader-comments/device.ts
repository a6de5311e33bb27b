import type { Connection } from '@/db/client';
import { type CommenterRow, findCommenter } from '@/db/queries/commenter';
import { cookieValue } from '../auth/cookie-value';
import { openSealedId, sealedId } from './keys';

/** Says that who uses this browser has opened a mail of ours. It is read when a form is sent and changes no page. */
const COOKIE = 'galley-commenter';

const A_YEAR = 365 * 24 * 60 * 60;

/** The commenter whose browser this is; null when it is nobody's. */
export async function commenterOfDevice(
  connection: Connection,
  { cookieHeader, authSecret }: { cookieHeader: string | null; authSecret: string },
): Promise<CommenterRow | null> {
  const id = openSealedId(authSecret, 'device', cookieValue(cookieHeader, COOKIE) ?? '');
  const known = id === null ? null : await findCommenter(connection, id);
  return known?.confirmedAt ? known : null;
}

/** The Set-Cookie header with which a browser is known as a commenter's. */
export function keepDevice(
  commenterId: string,
  { siteUrl, authSecret }: { siteUrl: string; authSecret: string },
): string {
  const parts = [
    `${COOKIE}=${sealedId(authSecret, 'device', commenterId)}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${A_YEAR}`,
  ];
  return [...parts, ...(siteUrl.startsWith('https:') ? ['Secure'] : [])].join('; ');
}
