import type { EmbedShape } from '@/content/views-of-media';

/** One way in which a host writes the address of what it plays. */
interface AddressForm {
  hosts: readonly string[];
  /** Names what it finds: `id`, `more`, `kind`. */
  path: RegExp;
  /** Where the id, or more of it, is in the query instead of in the path. */
  query?: Partial<Record<'id' | 'more', string>>;
}

/** A site whose players may stand in a story; nothing else is ever put into a frame. */
export interface EmbedHost {
  /** As readers know it. */
  name: string;
  forms: readonly AddressForm[];
  /** Puts what was found together; the key is all that is kept of the address. */
  key(found: Found): string;
  /** What a key looks like; whatever does not, has no player. */
  keyForm: RegExp;
  /** The one address that is kept and shown. */
  canonical(key: string): string;
  /** Where the host is asked (oEmbed). */
  endpoint: string;
  /** Where its frames come from, as a Content-Security-Policy names it. */
  playerOrigin: string;
  /** The frame's address, in the form that tells the host least about a reader. */
  player(key: string): string;
  /** How it stands on the page unless the answer says otherwise. */
  shape: EmbedShape;
}

/** The named parts of an address. */
export type Found = { id: string } & Partial<Record<'kind' | 'more', string>>;

const idAlone = ({ id }: Found) => id;
const kindAndId = ({ kind, id }: Found) => `${kind}/${id}`;
const YOUTUBE = ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com'];

/** The allow-list, by the name that a record keeps. */
export const EMBED_HOSTS = {
  youtube: {
    name: 'YouTube',
    forms: [
      { hosts: YOUTUBE, path: /^\/watch\/?$/, query: { id: 'v' } },
      { hosts: YOUTUBE, path: /^\/(?:live|embed)\/(?<id>[\w-]{6,20})\/?$/ },
      { hosts: YOUTUBE, path: /^\/(?<kind>shorts)\/(?<id>[\w-]{6,20})\/?$/ },
      { hosts: ['youtu.be'], path: /^\/(?<id>[\w-]{6,20})\/?$/ },
    ],
    key: ({ kind, id }) => (kind ? `${kind}/${id}` : id),
    keyForm: /^(?:shorts\/)?[\w-]{6,20}$/,
    canonical: (key) => `https://www.youtube.com/${key.startsWith('shorts/') ? key : `watch?v=${key}`}`,
    endpoint: 'https://www.youtube.com/oembed',
    playerOrigin: 'https://www.youtube-nocookie.com',
    player: (key) => `https://www.youtube-nocookie.com/embed/${key.replace('shorts/', '')}?autoplay=1`,
    shape: 'wide',
  },
  vimeo: {
    name: 'Vimeo',
    forms: [
      {
        hosts: ['vimeo.com', 'www.vimeo.com'],
        path: /^\/(?:channels\/[\w-]+\/)?(?<id>\d{4,15})(?:\/(?<more>[0-9a-f]{6,20}))?\/?$/,
      },
      { hosts: ['player.vimeo.com'], path: /^\/video\/(?<id>\d{4,15})\/?$/, query: { more: 'h' } },
    ],
    key: ({ id, more }) => (more ? `${id}/${more}` : id),
    keyForm: /^\d{4,15}(?:\/[0-9a-f]{6,20})?$/,
    canonical: (key) => `https://vimeo.com/${key}`,
    endpoint: 'https://vimeo.com/api/oembed.json',
    playerOrigin: 'https://player.vimeo.com',
    player(key) {
      const [id, hash] = key.split('/');
      return `https://player.vimeo.com/video/${id}?${hash ? `h=${hash}&` : ''}dnt=1&autoplay=1`;
    },
    shape: 'wide',
  },
  dailymotion: {
    name: 'Dailymotion',
    forms: [
      { hosts: ['dailymotion.com', 'www.dailymotion.com'], path: /^\/video\/(?<id>[a-z0-9]{4,12})\/?$/i },
      { hosts: ['dai.ly'], path: /^\/(?<id>[a-z0-9]{4,12})\/?$/i },
    ],
    key: idAlone,
    keyForm: /^[a-z0-9]{4,12}$/i,
    canonical: (key) => `https://www.dailymotion.com/video/${key}`,
    endpoint: 'https://www.dailymotion.com/services/oembed',
    playerOrigin: 'https://geo.dailymotion.com',
    player: (key) => `https://geo.dailymotion.com/player.html?video=${key}`,
    shape: 'wide',
  },
  ted: {
    name: 'TED',
    forms: [{ hosts: ['ted.com', 'www.ted.com'], path: /^\/talks\/(?<id>[a-z0-9_-]{3,150})\/?$/i }],
    key: idAlone,
    keyForm: /^[a-z0-9_-]{3,150}$/i,
    canonical: (key) => `https://www.ted.com/talks/${key}`,
    endpoint: 'https://www.ted.com/services/v1/oembed.json',
    playerOrigin: 'https://embed.ted.com',
    player: (key) => `https://embed.ted.com/talks/${key}`,
    shape: 'wide',
  },
  soundcloud: {
    name: 'SoundCloud',
    forms: [
      {
        hosts: ['soundcloud.com', 'www.soundcloud.com', 'm.soundcloud.com'],
        path: /^\/(?<kind>[\w-]{1,60})\/(?<id>(?:sets\/)?[\w-]{1,200})\/?$/,
      },
    ],
    key: kindAndId,
    keyForm: /^[\w-]{1,60}\/(?:sets\/)?[\w-]{1,200}$/,
    canonical: (key) => `https://soundcloud.com/${key}`,
    endpoint: 'https://soundcloud.com/oembed',
    playerOrigin: 'https://w.soundcloud.com',
    player: (key) =>
      `https://w.soundcloud.com/player/?${new URLSearchParams({ url: `https://soundcloud.com/${key}`, auto_play: 'true' })}`,
    shape: 'low',
  },
  spotify: {
    name: 'Spotify',
    forms: [
      {
        hosts: ['open.spotify.com'],
        path: /^\/(?:intl-[a-z]{2}\/)?(?<kind>track|album|episode|show|playlist)\/(?<id>[A-Za-z0-9]{10,40})\/?$/,
      },
    ],
    key: kindAndId,
    keyForm: /^(?:track|album|episode|show|playlist)\/[A-Za-z0-9]{10,40}$/,
    canonical: (key) => `https://open.spotify.com/${key}`,
    endpoint: 'https://open.spotify.com/oembed',
    playerOrigin: 'https://open.spotify.com',
    player: (key) => `https://open.spotify.com/embed/${key}`,
    shape: 'low',
  },
  datawrapper: {
    name: 'Datawrapper',
    forms: [
      { hosts: ['datawrapper.dwcdn.net'], path: /^\/(?<id>[A-Za-z0-9]{5})(?:\/\d{1,4})?\/?$/ },
      { hosts: ['datawrapper.de', 'www.datawrapper.de'], path: /^\/_\/(?<id>[A-Za-z0-9]{5})\/?$/ },
    ],
    key: idAlone,
    keyForm: /^[A-Za-z0-9]{5}$/,
    canonical: (key) => `https://datawrapper.dwcdn.net/${key}/`,
    endpoint: 'https://api.datawrapper.de/v3/oembed',
    playerOrigin: 'https://datawrapper.dwcdn.net',
    player: (key) => `https://datawrapper.dwcdn.net/${key}/`,
    shape: 'chart',
  },
  flourish: {
    name: 'Flourish',
    forms: [
      { hosts: ['public.flourish.studio'], path: /^\/(?<kind>visualisation|story)\/(?<id>\d{2,12})\/?$/ },
      { hosts: ['flo.uri.sh'], path: /^\/(?<kind>visualisation|story)\/(?<id>\d{2,12})\/embed\/?$/ },
    ],
    key: kindAndId,
    keyForm: /^(?:visualisation|story)\/\d{2,12}$/,
    canonical: (key) => `https://public.flourish.studio/${key}/`,
    endpoint: 'https://app.flourish.studio/api/v1/oembed',
    playerOrigin: 'https://flo.uri.sh',
    player: (key) => `https://flo.uri.sh/${key}/embed`,
    shape: 'chart',
  },
  documentcloud: {
    name: 'DocumentCloud',
    forms: [
      {
        hosts: ['documentcloud.org', 'www.documentcloud.org', 'embed.documentcloud.org'],
        path: /^\/documents\/(?<id>\d{3,12}-[\w-]{1,200})\/?$/,
      },
    ],
    key: idAlone,
    keyForm: /^\d{3,12}-[\w-]{1,200}$/,
    canonical: (key) => `https://www.documentcloud.org/documents/${key}`,
    endpoint: 'https://api.www.documentcloud.org/api/oembed.json',
    playerOrigin: 'https://embed.documentcloud.org',
    player: (key) => `https://embed.documentcloud.org/documents/${key}/?embed=1`,
    shape: 'square',
  },
} as const satisfies Record<string, EmbedHost>;

export type EmbedHostKey = keyof typeof EMBED_HOSTS;

/** The allow-list as a list. */
export function embedHosts(): [EmbedHostKey, EmbedHost][] {
  // Object.entries forgets that the record is closed.
  return Object.entries(EMBED_HOSTS) as [EmbedHostKey, EmbedHost][];
}
