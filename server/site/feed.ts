import { bodyToHtml } from '@/content/to-html';
import type { Connection } from '@/db/client';
import { bylinesOf, listPublications, type PublicationRow } from '@/db/queries/publication';
import { findPublicSection } from '@/db/queries/publication-place';
import { feedPath, sectionPath, storyPath } from './addresses';
import { leadPhotoOf } from './lead-photo';
import { readLiveCopies } from './live-copies';
import { newestOf } from './newest-of';
import type { Site } from './site-settings';

/** A feed before it is written in one of its formats. Every address in it is absolute. */
export interface FeedView {
  title: string;
  description: string;
  /** The page whose stories these are, and the feed's own address. */
  pageUrl: string;
  feedUrl: string;
  /** Of the paper; a story in another says so itself. */
  language: string;
  /** When anything in it last changed; null for an empty feed. */
  changedAt: Date | null;
  items: FeedItem[];
}

export interface FeedItem {
  /** Never changes, whatever becomes of the address. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  /** A BCP 47 tag. */
  language: string;
  authors: string[];
  section: string;
  publishedAt: Date;
  changedAt: Date;
  photo: {
    url: string;
    width: number;
    height: number;
    bytes: number;
    caption: string;
    credit: string;
  } | null;
}

const FEED_LENGTH = 30;

/** The newest live stories, with their whole text. */
export async function readFeed(connection: Connection, site: Site): Promise<FeedView> {
  const rows = await listPublications(connection, { filter: { of: 'house' }, limit: FEED_LENGTH });
  const description = site.tagline ?? `The news from ${site.newsroomName}`;
  const head = { title: site.newsroomName, description, pagePath: '/', path: feedPath() };
  return feedView(connection, { head, rows, site });
}

/** The newest live stories of one section; null for an unknown one. */
export async function readSectionFeed(
  connection: Connection,
  { slug, site }: { slug: string; site: Site },
): Promise<FeedView | null> {
  const section = await findPublicSection(connection, slug);
  if (!section) return null;
  const filter = { of: 'section', id: section.id } as const;
  const rows = await listPublications(connection, { filter, limit: FEED_LENGTH });
  const title = `${section.name} – ${site.newsroomName}`;
  const description = section.description || title;
  const head = { title, description, pagePath: sectionPath(slug), path: feedPath(slug) };
  return feedView(connection, { head, rows, site });
}

interface FeedSource {
  head: { title: string; description: string; pagePath: string; path: string };
  rows: readonly PublicationRow[];
  site: Site;
}

async function feedView(connection: Connection, { head, rows, site }: FeedSource): Promise<FeedView> {
  const { pagePath, path, ...words } = head;
  return {
    ...words,
    pageUrl: site.url + pagePath,
    feedUrl: site.url + path,
    language: site.language,
    changedAt: newestOf(rows),
    items: await readItems(connection, { rows, site }),
  };
}

async function readItems(
  connection: Connection,
  { rows, site }: { rows: readonly PublicationRow[]; site: Site },
): Promise<FeedItem[]> {
  const storyIds = rows.map((row) => row.storyId);
  const [live, bylines] = await Promise.all([
    readLiveCopies(connection, { storyIds, siteUrl: site.url }),
    bylinesOf(connection, storyIds),
  ]);
  return rows.flatMap((row) => {
    const copy = live.copies.get(row.storyId);
    if (!copy) return [];
    const photo = leadPhotoOf(row, { copy, photos: live.photos });
    return {
      id: `urn:uuid:${row.storyId}`,
      url: site.url + storyPath(row),
      title: row.headline,
      summary: row.standfirst,
      html: bodyToHtml(copy, live.context),
      language: row.language,
      authors: bylines.filter(({ storyId }) => storyId === row.storyId).map(({ name }) => name),
      section: row.sectionName,
      publishedAt: row.firstPublishedAt,
      changedAt: row.lastPublishedAt,
      photo: photo && { ...photo, url: site.url + photo.path },
    };
  });
}
