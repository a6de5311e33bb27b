import { isSafeHref } from '../links';
import { readUrl } from '../read-url';

/** Hosts that only pass a reader on, with the parameters that hold the real address. */
const REDIRECTS: { host: RegExp; path: RegExp; parameters: string[] }[] = [
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /\.safelinks\.protection\.(outlook|office365)\.com$/, path: /./, parameters: ['url'] },
  { host: /^lm?\.(facebook|instagram|messenger)\.com$/, path: /^\/(l\.php)?$/, parameters: ['u'] },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(redir|safety)\//, parameters: ['url'] },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^(www\.)?slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^(www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, parameters: ['uddg'] },
  { host: /^statics\.teams\.cdn\.office\.net$/, path: /safelinks/, parameters: ['url'] },
];

/** How often an address may be wrapped in another. */
const LAYERS = 4;

/**
 * The address behind the ones that mail programs and search engines put around it, so that readers go where the author
 * meant and nobody counts them on the way. An address that is not wrapped, or whose inside is no safe address, is
 * returned as it is.
 */
export function unwrapAddress(address: string): string {
  let current = address.trim();
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const inner = innerAddress(current);
    if (inner === null || !isSafeHref(inner)) return current;
    current = inner;
  }
  return current;
}

function innerAddress(address: string): string | null {
  const url = /^https?:/i.test(address) ? readUrl(address) : null;
  if (!url) return null;
  const redirect = REDIRECTS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  if (redirect) {
    const parameter = redirect.parameters.find((name) => url.searchParams.has(name));
    return parameter === undefined ? null : url.searchParams.get(parameter);
  }
  return /(^|\.)urldefense\.(proofpoint\.)?com$/.test(url.hostname) ? defended(url) : null;
}

// Version 2 writes - for % and _ for /. Version 3 writes the address between double underscores and replaces each odd
// character by an asterisk; such an address cannot be put together again and stays as it is.
function defended(url: URL): string | null {
  if (url.pathname.startsWith('/v2/')) {
    const written = url.searchParams.get('u');
    return written === null ? null : decoded(written.replaceAll('-', '%').replaceAll('_', '/'));
  }
  const third = /^\/v3\/__(.+?)__;/.exec(url.pathname)?.[1];
  return third === undefined || third.includes('*') ? null : third.replace(/^(https?):\/(?=[^/])/, '$1://');
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
