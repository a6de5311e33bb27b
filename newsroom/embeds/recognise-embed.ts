import { readUrl } from '@/content/read-url';
import { EMBED_HOSTS, type EmbedHost, type EmbedHostKey, embedHosts, type Found } from './embed-hosts';

/** The address of something that a host of the allow-list plays, brought into one form. */
export interface EmbedAddress {
  host: EmbedHostKey;
  key: string;
  canonicalUrl: string;
}

/** Recognises what can be played in a story; null for every other address. Tracking parameters fall away. */
export function recogniseEmbed(address: string): EmbedAddress | null {
  const url = webAddress(address);
  if (url === null) return null;
  for (const [host, entry] of embedHosts()) {
    const key = keyIn(url, entry);
    if (key !== null) return { host, key, canonicalUrl: entry.canonical(key) };
  }
  return null;
}

/** The address of the player of a record, or null when its host is not, or no longer, one of ours. */
export function playerAddress(host: string, key: string): string | null {
  const entry = hostNamed(host);
  return entry?.keyForm.test(key) ? entry.player(key) : null;
}

/** Where players come from, each as a Content-Security-Policy names it. */
export function playerOrigins(): string[] {
  return [...new Set(embedHosts().map(([, host]) => host.playerOrigin))];
}

/** The host of a record by the name it keeps, or null. */
export function hostNamed(name: string): EmbedHost | null {
  return isHost(name) ? EMBED_HOSTS[name] : null;
}

function isHost(name: string): name is EmbedHostKey {
  return Object.hasOwn(EMBED_HOSTS, name);
}

const LONGEST_ADDRESS = 2_048;

function webAddress(text: string): URL | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_ADDRESS || /\s/.test(trimmed)) return null;
  // People copy addresses without their scheme from a browser's bar.
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = readUrl(whole);
  if (url === null || url.username !== '' || url.password !== '' || url.port !== '') return null;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

function keyIn(url: URL, host: EmbedHost): string | null {
  for (const { hosts, path, query = {} } of host.forms) {
    const match = hosts.includes(url.hostname) ? path.exec(url.pathname) : null;
    if (match === null) continue;
    const asked = (name: string | undefined) => (name && url.searchParams.get(name)) || undefined;
    const id = match.groups?.id ?? asked(query.id);
    const found = { ...match.groups, more: match.groups?.more ?? asked(query.more) };
    const key = id === undefined ? '' : host.key({ ...found, id } as Found);
    if (host.keyForm.test(key)) return key;
  }
  return null;
}
