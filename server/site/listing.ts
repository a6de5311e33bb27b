import type { Connection } from '@/db/client';
import { countPublications, listPublications, type PublicationFilter } from '@/db/queries/publication';
import { findPublicAuthor, findPublicSection, findPublicTag } from '@/db/queries/publication-place';
import { authorPath, pagePath, sectionPath, tagPath } from './addresses';
import { type AuthorView, authorView } from './byline';
import type { FrontView } from './draw-front';
import { readSectionFront } from './front';
import type { Site } from './site-settings';
import { readTeasers, type Teaser } from './teaser';

/** One page of a list of live stories, newest first. */
export interface Listing {
  title: string;
  /** Where the list begins. */
  path: string;
  page: number;
  pages: number;
  /** Addresses of the neighbouring pages. */
  newer: string | null;
  older: string | null;
  teasers: Teaser[];
}

export interface SectionListing extends Listing {
  slug: string;
  description: string;
  /** What editors have arranged above the list of its first page; what stands there is not in the list of this page. */
  front: FrontView | null;
}

export interface AuthorListing extends Listing {
  author: AuthorView;
}

/** Which page of a list is wanted, by its address. */
export interface Wanted {
  slug: string;
  page: number;
}

export const PAGE_SIZE = 20;

interface WantedSection extends Wanted {
  site: Site;
  /** What stands above its list instead of what was launched: for a preview. */
  front?: FrontView;
}

/** A section; it exists before its first story. Null for an unknown one, or a page beyond its end. */
export async function readSection(
  connection: Connection,
  { slug, page, site, front: given }: WantedSection,
): Promise<SectionListing | null> {
  const section = await findPublicSection(connection, slug);
  if (!section) return null;
  const { id, name, description } = section;
  const place = { title: name, path: sectionPath(slug), filter: { of: 'section', id } as const };
  const [listing, front] = await Promise.all([
    readListing(connection, { ...place, page, site }),
    page === 1 ? (given ?? readSectionFront(connection, { sectionId: id, site })) : null,
  ]);
  if (!listing) return null;
  return { ...listing, teasers: notIn(front, listing.teasers), slug, description, front };
}

function notIn(front: FrontView | null, teasers: Teaser[]): Teaser[] {
  const above = front?.containers.flatMap(({ items }) => items.map(({ teaser }) => teaser.storyId)) ?? [];
  return teasers.filter(({ storyId }) => !above.includes(storyId));
}

/** An author's live stories. Null for somebody who has none. */
export async function readAuthor(
  connection: Connection,
  { slug, page, site }: Wanted & { site: Site },
): Promise<AuthorListing | null> {
  const author = await findPublicAuthor(connection, slug);
  if (!author) return null;
  const place = {
    title: author.name,
    path: authorPath(slug),
    filter: { of: 'author', id: author.id } as const,
  };
  const listing = await readListing(connection, { ...place, page, site });
  return listing && { ...listing, author: authorView(author) };
}

/** The live stories with a tag. Null for a tag that none of them carries. */
export async function readTag(
  connection: Connection,
  { slug, page, site }: Wanted & { site: Site },
): Promise<Listing | null> {
  const tag = await findPublicTag(connection, slug);
  if (!tag) return null;
  const place = { title: tag.name, path: tagPath(slug), filter: { of: 'tag', id: tag.id } as const };
  return readListing(connection, { ...place, page, site });
}

/** The number of a page as it is written in an address; null for anything that is no page number. */
export function pageNumber(written: string | string[] | undefined): number | null {
  if (written === undefined) return 1;
  return typeof written === 'string' && /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null;
}

/** Where a list of live stories stands, and which of its pages is wanted. */
export interface Place {
  title: string;
  path: string;
  filter: PublicationFilter;
  page: number;
  site: Site;
}

/** One page of a list; null for a page beyond its end. */
export async function readListing(
  connection: Connection,
  { title, path, filter, page, site }: Place,
): Promise<Listing | null> {
  const pages = Math.max(1, Math.ceil((await countPublications(connection, filter)) / PAGE_SIZE));
  if (page > pages) return null;
  const offset = (page - 1) * PAGE_SIZE;
  const rows = await listPublications(connection, { filter, limit: PAGE_SIZE, offset });
  return {
    title,
    path,
    page,
    pages,
    newer: page > 1 ? pagePath(path, page - 1) : null,
    older: page < pages ? pagePath(path, page + 1) : null,
    teasers: await readTeasers(connection, { rows, site }),
  };
}
