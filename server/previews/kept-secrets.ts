import { cookieValue } from '../auth/cookie-value';
import { isSecret } from './secret';

/** Holds the secrets of the previews that this browser has opened, newest first. */
const COOKIE = 'galley-previews';

/** A browser keeps so many previews open; an older one is opened again with its link. */
const MOST = 5;

const SEPARATOR = '.';

/** The secrets that come with a request. Nothing is promised of them: each is asked about. */
export function secretsIn(cookieHeader: string | null): string[] {
  return (cookieValue(cookieHeader, COOKIE) ?? '').split(SEPARATOR).filter(isSecret).slice(0, MOST);
}

/** The Set-Cookie header with which a browser keeps one more secret, as long as its link is good. */
export function keepSecret(
  secret: string,
  { cookieHeader, siteUrl, expiresAt }: { cookieHeader: string | null; siteUrl: string; expiresAt: Date },
): string {
  const kept = [secret, ...secretsIn(cookieHeader).filter((other) => other !== secret)].slice(0, MOST);
  const parts = [
    `${COOKIE}=${kept.join(SEPARATOR)}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Expires=${expiresAt.toUTCString()}`,
  ];
  return [...parts, ...(siteUrl.startsWith('https:') ? ['Secure'] : [])].join('; ');
}
