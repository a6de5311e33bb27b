import type { StoryLink } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { type PublishedStoryRow, publishedStories, searchHeadlines } from '@/db/queries/published-story';
import { storyPath } from './addresses';

/** Those of these stories that readers have now, by id: whatever they are called and wherever they stand today. */
export async function readStoryLinks(
  connection: Connection,
  ids: readonly (string | null)[],
): Promise<Map<string, StoryLink>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  const rows = await publishedStories(connection, asked);
  return new Map(rows.map((row) => [row.storyId, storyLink(row)]));
}

/** One story as another names it, or null when readers do not have it. */
export async function readStoryLink(connection: Connection, id: string): Promise<StoryLink | null> {
  return (await readStoryLinks(connection, [id])).get(id) ?? null;
}

/** A live story that was found by its headline. */
export interface FoundStory extends StoryLink {
  /** The whole address that readers have. */
  url: string;
  /** ISO date-time. */
  publishedAt: string;
}

const MOST_WORDS = 8;
const MOST_FOUND = 20;
// Letters that the databases cannot fold match any other, so some of what they find is not meant.
const MOST_ROWS = 5 * MOST_FOUND;

/** Live stories whose headline holds all of these words, newest first; without words the newest. */
export async function searchStories(
  connection: Connection,
  { query, siteUrl, exceptStoryId }: { query: string; siteUrl: string; exceptStoryId?: string },
): Promise<FoundStory[]> {
  const words = folded(query).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const rows = await searchHeadlines(connection, {
    words,
    limit: MOST_ROWS,
    ...(exceptStoryId ? { exceptStoryId } : {}),
  });
  return rows
    .filter(({ headline }) => words.every((word) => folded(headline).includes(word)))
    .slice(0, MOST_FOUND)
    .map((row) => foundStory(row, siteUrl));
}

// A quotation mark may be set otherwise than it is typed.
function folded(text: string): string {
  return text.toLowerCase().replace(/[‘’“”"]/g, "'");
}

function foundStory(row: PublishedStoryRow, siteUrl: string): FoundStory {
  const link = storyLink(row);
  return { ...link, url: siteUrl + link.path, publishedAt: row.firstPublishedAt.toISOString() };
}

function storyLink({ storyId, headline, sectionName, ...address }: PublishedStoryRow): StoryLink {
  return { id: storyId, headline, section: sectionName, path: storyPath(address) };
}
