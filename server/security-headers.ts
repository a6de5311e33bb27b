import type { IncomingMessage, ServerResponse } from 'node:http';

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

/** Sets the headers that every answer carries, and the network of the sender in place of what a browser claims. */
export function guardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { isDevelopment }: { isDevelopment: boolean },
): void {
  request.headers['x-galley-network'] = request.socket.remoteAddress ?? 'unknown';
  // A page does not learn its own address from Next; the way back after signing in needs it.
  request.headers['x-galley-path'] = withoutNextsOwn(request.url ?? '/');
  const isMedia = request.url?.startsWith('/media/') ?? false;
  response.setHeader(
    'content-security-policy',
    isMedia ? MEDIA_POLICY : contentSecurityPolicy(isDevelopment),
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
}

// On a navigation within the page Next asks with a parameter of its own, which is no part of the address.
function withoutNextsOwn(path: string): string {
  const url = new URL(path, 'http://galley.invalid');
  url.searchParams.delete('_rsc');
  return `${url.pathname}${url.search}`;
}
