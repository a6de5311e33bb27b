import { bodyToHtml } from '@/content/to-html';
import type { Connection } from '@/db/client';
import { changeNotesOfAll } from '@/db/queries/public-notes';
import { bylinesOf, listPublications, type PublicationRow, publicTagsOf } from '@/db/queries/publication';
import { authorPath, storyPath } from './addresses';
import { type FeedPlace, findFeedPlace } from './feed-place';
import { leadPhotoOf } from './lead-photo';
import { readLiveCopies } from './live-copies';
import { newestOf } from './newest-of';
import type { Site } from './site-settings';
import { type ChangeNoteView, noteView } from './story';

/** A feed before it is written in one of its formats. Every address in it is absolute. */
export interface FeedView {
  title: string;
  description: string;
  /** Whose it is, for stories that name nobody. */
  publisher: string;
  /** The page whose stories these are; `path` is where it is on the site. */
  pageUrl: string;
  path: string;
  siteUrl: string;
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
  /** The text; what readers are told of its changes stands beside it, in `notes`. */
  html: string;
  /** A BCP 47 tag. */
  language: string;
  authors: { name: string; url: string }[];
  section: string;
  tags: string[];
  publishedAt: Date;
  changedAt: Date;
  /** What has been changed since, newest first. */
  notes: ChangeNoteView[];
  photo: {
    url: string;
    width: number;
    height: number;
    bytes: number;
    caption: string;
    credit: string;
    alt: string;
  } | null;
}

const FEED_LENGTH = 30;

/** The newest live stories of the house, with their whole text. */
export async function readFeed(connection: Connection, site: Site): Promise<FeedView> {
  const description = site.tagline ?? `The news from ${site.newsroomName}`;
  const place: FeedPlace = { title: site.newsroomName, description, path: '/', filter: { of: 'house' } };
  return feedView(connection, { place, site });
}

/** The newest live stories of one section, author or tag; null for one that readers do not know. */
export async function readPlaceFeed(
  connection: Connection,
  { of, slug, site }: { of: 'section' | 'author' | 'tag'; slug: string; site: Site },
): Promise<FeedView | null> {
  const place = await findFeedPlace(connection, { of, slug, site });
  return place && feedView(connection, { place, site });
}

async function feedView(
  connection: Connection,
  { place, site }: { place: FeedPlace; site: Site },
): Promise<FeedView> {
  const { filter, ...head } = place;
  const rows = await listPublications(connection, { filter, limit: FEED_LENGTH });
  return {
    ...head,
    publisher: site.newsroomName,
    pageUrl: site.url + place.path,
    siteUrl: site.url,
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
  const [live, bylines, tags, notes] = await Promise.all([
    readLiveCopies(connection, { storyIds, siteUrl: site.url }),
    bylinesOf(connection, storyIds),
    publicTagsOf(connection, storyIds),
    changeNotesOfAll(connection, storyIds),
  ]);
  return rows.flatMap((row) => {
    const copy = live.copies.get(row.storyId);
    if (!copy) return [];
    const isOfThis = ({ storyId }: { storyId: string }) => storyId === row.storyId;
    const photo = leadPhotoOf(row, { copy, photos: live.photos });
    return {
      id: `urn:uuid:${row.storyId}`,
      url: site.url + storyPath(row),
      title: row.headline,
      summary: row.standfirst,
      html: bodyToHtml(copy, live.context),
      language: row.language,
      authors: bylines.filter(isOfThis).map(({ name, slug }) => ({ name, url: site.url + authorPath(slug) })),
      section: row.sectionName,
      tags: tags.filter(isOfThis).map(({ name }) => name),
      publishedAt: row.firstPublishedAt,
      changedAt: row.lastPublishedAt,
      notes: notes.filter(isOfThis).map((note) => noteView(note, site)),
      photo: photo && { ...photo, url: site.url + photo.path },
    };
  });
}
