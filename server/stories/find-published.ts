import type { Connection } from '@/db/client';
import { findPublished } from '@/db/queries/find-published';
import { storyPath } from '../site/addresses';

/** A story that readers have, for whoever wants to lead them to it. */
export interface PublishedStory {
  storyId: string;
  headline: string;
  section: string;
  path: string;
  /** The whole address that readers have. */
  url: string;
  /** ISO 8601 in UTC. */
  publishedAt: string;
}

const MOST_FOUND = 8;
const MOST_WORDS = 8;

/** The newest live stories whose headline holds all these words. Knows nothing of stories that readers do not have. */
export async function findPublishedStories(
  connection: Connection,
  { query, siteUrl }: { query: string; siteUrl: string },
): Promise<PublishedStory[]> {
  const words = query.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const rows = await findPublished(connection, { words, limit: MOST_FOUND });
  return rows.map(({ storyId, headline, sectionName, firstPublishedAt, ...address }) => ({
    storyId,
    headline,
    section: sectionName,
    path: storyPath(address),
    url: siteUrl + storyPath(address),
    publishedAt: firstPublishedAt.toISOString(),
  }));
}
