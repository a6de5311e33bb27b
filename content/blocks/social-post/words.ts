import type { PostMetrics } from '../../post-parts';
import type { PostMediaView, PostView } from '../../views-of-media';

const PLATFORMS: Record<string, string> = {
  x: 'X',
  twitter: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  threads: 'Threads',
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  youtube: 'YouTube',
};

/** Made at the first post that is drawn: a browser takes long to make them, and a story without posts needs none. */
let formats: ReturnType<typeof makeFormats> | undefined;

function inBritish() {
  formats ??= makeFormats();
  return formats;
}

function makeFormats() {
  return {
    day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
    moment: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
    number: new Intl.NumberFormat('en-GB'),
  };
}

/** Said in the place of a post whose record cannot be found. */
export const POST_MISSING = 'This social post is not available.';

/** How a post inside another one is announced. */
export const RELATIONS = { quoted: 'The post that it quotes', answered: 'The post that it answers' } as const;

/** How a platform is called in a sentence. */
export function platformName(platform: string): string {
  return PLATFORMS[platform.toLowerCase()] ?? (platform.trim() || 'its site');
}

/** An ISO date as "11 April 2018", an ISO date-time as "11 April 2018 at 10:57 UTC"; anything else unchanged. */
export function momentInWords(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return isDay(iso) ? inBritish().day.format(moment) : `${inBritish().moment.format(moment)} UTC`;
}

/** An ISO date or date-time as "11 April 2018"; anything else unchanged. */
export function dayInWords(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : inBritish().day.format(moment);
}

/** The handle with one @ before it, as every platform writes it; empty when there is none. */
export function handleInWords(handle: string): string {
  const name = handle.trim().replace(/^@+/, '');
  return name === '' ? '' : `@${name}`;
}

/** "1,204 likes, 3 replies when archived"; empty when the platform told no number. */
export function metricsInWords(metrics: PostMetrics): string {
  const counted = METRICS.flatMap(([name, one, many]) => {
    const count = metrics[name];
    return count === undefined ? [] : [`${inBritish().number.format(count)} ${count === 1 ? one : many}`];
  });
  return counted.length === 0 ? '' : `${counted.join(', ')} when archived`;
}

/** What is said of a post that its author changed before we archived it; empty for any other. */
export function editedInWords({ more }: PostView): string {
  return more?.isEdited ? 'Edited by its author before it was archived' : '';
}

/** The words for those who cannot see a picture: its author's own, or that there are none. */
export function altOf({ alt, kind }: PostMediaView, authorName: string): string {
  if (alt.trim() !== '') return alt;
  return `${kind === 'video' ? 'Still of a video' : 'Picture'} in the post by ${authorName}, without a description`;
}

/** What stands below a poster, or in the place of a picture of which there is no copy; empty below a picture. */
export function mediaInWords({ kind, photo }: PostMediaView): string {
  if (kind === 'video') return photo ? 'Video: it plays at the original.' : 'A video, which is not archived.';
  return photo ? '' : 'A picture of this post could not be archived.';
}

/** What the author put before the post. */
export function warningInWords(warning: string): string {
  return warning.trim() === '' ? '' : `Content warning by the author: ${warning}`;
}

const METRICS: [keyof PostMetrics, string, string][] = [
  ['likes', 'like', 'likes'],
  ['reposts', 'repost', 'reposts'],
  ['quotes', 'quote', 'quotes'],
  ['replies', 'reply', 'replies'],
  ['views', 'view', 'views'],
];

function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}
