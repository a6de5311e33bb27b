import { isIP } from 'node:net';
import { readUrl } from '@/content/read-url';
import { isPublicAddress } from './address-rules';
import { OutboundError } from './failures';

/** Hosts with port, as `host:port`, that may be reached although they are private. */
export type AllowList = ReadonlySet<string>;

export interface Target {
  url: URL;
  /** True when the allow list names this host and port, so that its addresses are not judged. */
  exempt: boolean;
}

/** Reads the entries of `OUTBOUND_ALLOW`; without any, nothing private is allowed. */
export function allowList(entries: readonly string[]): AllowList {
  return new Set(entries.map((entry) => entry.trim().toLowerCase()));
}

/**
 * Says whether an address may be asked at all: http or https, no credentials, a web port, and no private
 * address written as the host. Names are judged later, when they are resolved. Throws `OutboundError`.
 */
export function judgeTarget(address: string, allow: AllowList, base?: URL): Target {
  const url = parse(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new OutboundError('bad_url', 'Only http and https addresses are opened.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new OutboundError('bad_url', 'An address with a name or password in it is not opened.');
  }
  if (allow.has(`${url.hostname}:${portOf(url)}`)) return { url, exempt: true };
  refusePrivateLiteral(url);
  if (!WEB_PORTS.has(portOf(url))) {
    throw new OutboundError('bad_url', 'Only the ports 80 and 443 are opened.');
  }
  return { url, exempt: false };
}

const WEB_PORTS = new Set(['80', '443']);

function parse(address: string, base?: URL): URL {
  const url = readUrl(address, base);
  if (url === null) throw new OutboundError('bad_url', 'This is not a web address.');
  url.hash = '';
  return url;
}

// A host written as a number never reaches the socket's lookup, so it is judged here. The URL parser has already
// brought octal, hexadecimal, short and full-width spellings into the one plain form.
function refusePrivateLiteral(url: URL): void {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) {
    throw new OutboundError('forbidden_address', 'The address leads into a private network.');
  }
}

function portOf(url: URL): string {
  if (url.port !== '') return url.port;
  return url.protocol === 'https:' ? '443' : '80';
}
