import type { Connection } from '@/db/client';
import { newsSince } from '@/db/queries/sitemap';
import { noteShownUntil } from '@/db/shown';
import { storyPath } from './addresses';

/** A story of the last days, as search engines for news want to hear of it. */
export interface NewsEntry {
  path: string;
  headline: string;
  /** An ISO 639 code; Chinese as `zh-cn` or `zh-tw`. */
  language: string;
  publishedAt: Date;
}

/** The protocol's own two numbers: news is of two days, and a file holds a thousand. */
const DAYS = 2;
const MOST = 1_000;
const DAY = 24 * 60 * 60 * 1000;

/** The live stories of the last two days, oldest first; when there are more than a thousand, the newest of them. */
export async function readNews(connection: Connection, now: Date): Promise<NewsEntry[]> {
  const since = new Date(now.getTime() - DAYS * DAY);
  const rows = await newsSince(connection, { since, limit: MOST });
  const [oldest] = rows;
  // From then on it is no news any more, although nobody has changed anything.
  if (oldest) noteShownUntil(new Date(oldest.firstPublishedAt.getTime() + DAYS * DAY + 1));
  return rows.map((row) => ({
    path: storyPath(row),
    headline: row.headline,
    language: newsLanguage(row.language),
    publishedAt: row.firstPublishedAt,
  }));
}

function newsLanguage(tag: string): string {
  if (tag === 'zh-Hans') return 'zh-cn';
  if (tag === 'zh-Hant') return 'zh-tw';
  return tag.split('-')[0] ?? tag;
}
