const PLATFORMS: Record<string, string> = { x: 'X', twitter: 'X', bluesky: 'Bluesky', mastodon: 'Mastodon' };
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** Said in the place of a post whose record cannot be found. */
export const POST_MISSING = 'This social post is not available.';

/** How a platform is called in a sentence. */
export function platformName(platform: string): string {
  return PLATFORMS[platform.toLowerCase()] ?? (platform.trim() || 'its site');
}

/** An ISO date as "11 April 2018", an ISO date-time as "11 April 2018 at 10:57 UTC"; anything else unchanged. */
export function momentInWords(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return isDay(iso) ? DAY.format(moment) : `${MOMENT.format(moment)} UTC`;
}

/** An ISO date or date-time as "11 April 2018"; anything else unchanged. */
export function dayInWords(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : DAY.format(moment);
}

/** The text of a post as paragraphs of lines. */
export function paragraphsOf(text: string): string[][] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.trim().split(/\r?\n/));
}

/** The handle with one @ before it, as every platform writes it; empty when there is none. */
export function handleInWords(handle: string): string {
  const name = handle.trim().replace(/^@+/, '');
  return name === '' ? '' : `@${name}`;
}

function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}
