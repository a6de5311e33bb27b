import type { Copy } from '@/content/document';
import { relatedUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { listPublications, type PublicationFilter, type PublicationRow } from '@/db/queries/publication';
import type { Site } from './site-settings';
import { readTeasers, type Teaser } from './teaser';

/** Where a reader may go on from a story. No story is in it twice, nor one that its body leads to already. */
export interface MoreStories {
  /** The newest that share its topics, the first topic first. */
  related: Teaser[];
  /** The newest others of its section. */
  more: Teaser[];
}

const RELATED = 3;
const MORE = 4;
/** Further topics of a story say less of what it is about, and each is a list that this page hangs on. */
const TOPICS = 3;

interface Question {
  row: PublicationRow;
  copy: Copy;
  tagIds: readonly string[];
  site: Site;
}

/** What closes the page of a live story. */
export async function readMoreStories(
  connection: Connection,
  { row, copy, tagIds, site }: Question,
): Promise<MoreStories> {
  const named = new Set([row.storyId, ...relatedUses(copy).flatMap(({ storyId }) => storyId ?? [])]);
  const newest = (filter: PublicationFilter, wanted: number) =>
    listPublications(connection, { filter, limit: wanted + named.size + RELATED });
  const [ofSection, ...ofTopics] = await Promise.all([
    newest({ of: 'section', id: row.sectionId }, MORE),
    ...tagIds.slice(0, TOPICS).map((id) => newest({ of: 'tag', id }, RELATED)),
  ]);
  const related = firstOf(ofTopics.flat(), { except: named, limit: RELATED });
  const except = new Set([...named, ...related.map(({ storyId }) => storyId)]);
  const more = firstOf(ofSection, { except, limit: MORE });
  const teasers = await readTeasers(connection, { rows: [...related, ...more], site });
  return { related: teasers.slice(0, related.length), more: teasers.slice(related.length) };
}

function firstOf(
  rows: readonly PublicationRow[],
  { except, limit }: { except: ReadonlySet<string>; limit: number },
): PublicationRow[] {
  const once = new Map(rows.map((row) => [row.storyId, row]));
  return [...once.values()].filter(({ storyId }) => !except.has(storyId)).slice(0, limit);
}
