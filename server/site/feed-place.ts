import type { Connection } from '@/db/client';
import type { PublicationFilter } from '@/db/queries/publication';
import { findPublicAuthor, findPublicSection, findPublicTag } from '@/db/queries/publication-place';
import { authorPath, sectionPath, tagPath } from './addresses';
import type { Site } from './site-settings';

/** Which stories a feed is of, and how it presents itself. */
export interface FeedPlace {
  title: string;
  description: string;
  /** Of the page with the same stories. */
  path: string;
  filter: PublicationFilter;
}

/** A section, or an author or a tag that a live story names; null for anything else. */
export async function findFeedPlace(
  connection: Connection,
  { of, slug, site }: { of: 'section' | 'author' | 'tag'; slug: string; site: Site },
): Promise<FeedPlace | null> {
  const found = await find(connection, { of, slug });
  if (!found) return null;
  const { id, name, words, path } = found;
  const title = `${name} – ${site.newsroomName}`;
  return { title, description: words || title, path, filter: { of, id } };
}

async function find(
  connection: Connection,
  { of, slug }: { of: 'section' | 'author' | 'tag'; slug: string },
): Promise<{ id: string; name: string; words: string; path: string } | null> {
  switch (of) {
    case 'section': {
      const section = await findPublicSection(connection, slug);
      return section && { ...section, words: section.description, path: sectionPath(slug) };
    }
    case 'author': {
      const author = await findPublicAuthor(connection, slug);
      return author && { ...author, words: author.bio, path: authorPath(slug) };
    }
    case 'tag': {
      const tag = await findPublicTag(connection, slug);
      return tag && { ...tag, words: '', path: tagPath(slug) };
    }
  }
}
