import { decode } from 'next-auth/jwt';
import { runtime } from '../runtime';
import { cookieValue } from './cookie-value';

/** What a session says: who, and how often their sessions had been ended when they signed in. Nothing else. */
export interface SessionClaim {
  personId: string;
  epoch: number;
}

/** The name of the session cookie: browsers accept `__Secure-` only over https. */
export function sessionCookieName(siteUrl: string): string {
  return siteUrl.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

/** Reads the session out of a Cookie header. Null for none, an expired or a forged one; never throws. */
export async function readSessionCookie(cookieHeader: string | null): Promise<SessionClaim | null> {
  const { env, authSecret } = runtime();
  const token = cookieValue(cookieHeader, sessionCookieName(env.siteUrl));
  if (!token) return null;
  try {
    const claim = await decode({ token, secret: authSecret });
    if (typeof claim?.personId !== 'string' || typeof claim.epoch !== 'number') return null;
    return { personId: claim.personId, epoch: claim.epoch };
  } catch {
    // A token that cannot be decrypted is somebody else's or out of date: the person is simply signed out.
    return null;
  }
}
