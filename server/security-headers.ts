import type { IncomingMessage, ServerResponse } from 'node:http';
import { playerOrigins } from '@/newsroom/embeds/recognise-embed';
import type { SenderOf } from './sender';

/**
 * What a page of ours may load: our own origin and nothing else. Next puts small inline scripts into its pages, so
 * inline scripts are allowed; the story format cannot hold one (content/) and uploads are never served as pages.
 */
function contentSecurityPolicy(isDevelopment: boolean): string {
  const scripts = isDevelopment ? "'self' 'unsafe-inline' 'unsafe-eval'" : "'self' 'unsafe-inline'";
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' ws: wss:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** An uploaded file is shown by a page of ours; opened by itself it may do nothing at all. */
const MEDIA_POLICY = "default-src 'none'; sandbox";

/** The page of a player, alone, may show a frame of another site, and stands in a frame of our own pages only. */
export const PLAYER_POLICY: string = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `frame-src ${playerOrigins().join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Sets the headers that every answer carries, and the network of the sender in place of what a browser claims. */
export function guardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { isDevelopment, senderOf }: { isDevelopment: boolean; senderOf: SenderOf },
): void {
  request.headers['x-galley-network'] = senderOf(request);
  // A page does not learn its own address from Next; the way back after signing in needs it.
  request.headers['x-galley-path'] = withoutNextsOwn(request.url ?? '/');
  response.setHeader('content-security-policy', policyFor(request.url ?? '/', isDevelopment));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  if (isPreviewPath(request.url)) keepToItself(response);
  // A player is part of a story, and nothing that a search should find alone.
  if (request.url?.startsWith('/embed/')) response.setHeader('x-robots-tag', 'noindex, indexifembedded');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
}

/** A preview, an invitation or the page of one's own comment is for one person: its address, which may hold a secret, is told to no other site, and no machine keeps it. */
function keepToItself(response: ServerResponse): void {
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('x-robots-tag', 'noindex, nofollow, noarchive, nosnippet');
}

/** What stands behind these is a secret: who knows the address is let in. */
const SECRET_PATHS = ['/preview/', '/sign-in/invitation/', '/comments/'];

function isPreviewPath(path = '/'): boolean {
  return SECRET_PATHS.some((secret) => path.startsWith(secret));
}

function policyFor(path: string, isDevelopment: boolean): string {
  if (path.startsWith('/media/')) return MEDIA_POLICY;
  return path.startsWith('/embed/') ? PLAYER_POLICY : contentSecurityPolicy(isDevelopment);
}

// On a navigation within the page Next asks with a parameter of its own, which is no part of the address.
function withoutNextsOwn(path: string): string {
  const url = new URL(path, 'http://galley.invalid');
  url.searchParams.delete('_rsc');
  return `${url.pathname}${url.search}`;
}
