import { noteShownUntil } from '@/db/shown';
import { ageInWords, storyAge } from '@/newsroom/story-age';
import type { Site } from './site-settings';
import type { Stamp } from './stamp';

/**
 * What the page of a story says of its age; null in its first year, and before it is published. A page that is kept is drawn
 * anew when the answer becomes another one (decision 57).
 */
export function ageNotice(
  { published }: { published: Stamp | null },
  { site: { timeZone }, now }: { site: Site; now: Date },
): string | null {
  if (!published) return null;
  const { years, until } = storyAge({ publishedAt: new Date(published.iso), now, timeZone });
  noteShownUntil(until);
  return ageInWords(years);
}
