import { and, asc, count, desc, eq, gte, inArray, lt, max, min, ne, type SQL } from 'drizzle-orm';
import {
  addressThing,
  authorThing,
  listThing,
  NEWS,
  type PublicThing,
  periodThings,
  SECTIONS,
  storyThing,
} from '@/newsroom/public-things';
import type { Connection } from '../client';
import {
  author,
  changeNote,
  publication,
  publicationAuthor,
  publicationTag,
  section,
  tag,
  version,
} from '../schema';
import { noteShown } from '../shown';

const columns = {
  storyId: publication.storyId,
  versionId: publication.versionId,
  sectionId: publication.sectionId,
  sectionSlug: section.slug,
  sectionName: section.name,
  slug: publication.slug,
  headline: publication.headline,
  standfirst: publication.standfirst,
  kind: publication.kind,
  language: publication.language,
  searchTitle: publication.searchTitle,
  socialTitle: publication.socialTitle,
  leadPhotoId: publication.leadPhotoId,
  leadFocus: publication.leadFocus,
  firstPublishedAt: publication.firstPublishedAt,
  lastPublishedAt: publication.lastPublishedAt,
  updatedAt: publication.updatedAt,
};

/** A live story as readers find it in a list: no text, and nothing of any working copy. */
export type PublicationRow = Pick<
  typeof publication.$inferSelect,
  Exclude<keyof typeof columns, SectionColumn>
> &
  Record<SectionColumn, string>;

type SectionColumn = 'sectionSlug' | 'sectionName';

/** Which live stories: all, those first published in a time, or those of one section, author or tag. */
export type PublicationFilter =
  | { of: 'house' }
  | { of: 'period'; from: Date; before: Date }
  | { of: 'section' | 'author' | 'tag'; id: string; exceptStoryId?: string };

/** A longer list is drawn anew with every change of any story. */
const NOTED_ONE_BY_ONE = 100;

/** The live story at this address, or null. */
export async function findPublication(
  connection: Connection,
  { sectionSlug, slug }: { sectionSlug: string; slug: string },
): Promise<PublicationRow | null> {
  noteShown(addressThing({ sectionSlug, slug }), SECTIONS);
  const [row] = await connection
    .select(columns)
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(eq(section.slug, sectionSlug), eq(publication.slug, slug)));
  if (row) noteShown(storyThing(row.storyId));
  return row ?? null;
}

/** The live story with this id, or null. */
export async function findLivePublication(
  connection: Connection,
  storyId: string,
): Promise<PublicationRow | null> {
  noteShown(storyThing(storyId), SECTIONS);
  const [row] = await connection
    .select(columns)
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(eq(publication.storyId, storyId));
  return row ?? null;
}

/** Live stories, newest first by their first publication, so that a list does not change its order with an update. */
export async function listPublications(
  connection: Connection,
  { filter, limit, offset = 0 }: { filter: PublicationFilter; limit: number; offset?: number },
): Promise<PublicationRow[]> {
  noteShown(...thingsOf(filter), SECTIONS);
  const rows = await connection
    .select(columns)
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(matches(connection, filter))
    .orderBy(desc(publication.firstPublishedAt), desc(publication.storyId))
    .limit(limit)
    .offset(offset);
  if (limit > NOTED_ONE_BY_ONE) noteShown(NEWS);
  else noteShown(...rows.map((row) => storyThing(row.storyId)));
  return rows;
}

/** These live stories, in the order of their ids here; one that is not live is left out. */
export async function publicationsByIds(
  connection: Connection,
  storyIds: readonly string[],
): Promise<PublicationRow[]> {
  noteShown(SECTIONS, ...storyIds.map(storyThing));
  if (storyIds.length === 0) return [];
  const rows = await connection
    .select(columns)
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(inArray(publication.storyId, [...storyIds]));
  const byId = new Map(rows.map((row) => [row.storyId, row]));
  return storyIds.flatMap((id) => byId.get(id) ?? []);
}

export async function countPublications(connection: Connection, filter: PublicationFilter): Promise<number> {
  noteShown(...thingsOf(filter));
  const [row] = await connection
    .select({ stories: count() })
    .from(publication)
    .where(matches(connection, filter));
  return row?.stories ?? 0;
}

/** When the oldest and the newest live story were first published; null for an empty paper. */
export async function publishedBetween(connection: Connection): Promise<{ first: Date; last: Date } | null> {
  noteShown(listThing({ of: 'house' }));
  const [row] = await connection
    .select({ first: min(publication.firstPublishedAt), last: max(publication.firstPublishedAt) })
    .from(publication);
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** The text that readers have of these live stories; a story that is not live has none. */
export async function liveCopies(
  connection: Connection,
  storyIds: readonly string[],
): Promise<{ storyId: string; copy: unknown }[]> {
  noteShown(...storyIds.map(storyThing));
  if (storyIds.length === 0) return [];
  return connection
    .select({ storyId: publication.storyId, copy: version.copy })
    .from(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(inArray(publication.storyId, [...storyIds]));
}

const bylineColumns = {
  storyId: publicationAuthor.storyId,
  slug: author.slug,
  name: author.name,
  bio: author.bio,
  socialPlatform: author.socialPlatform,
  socialHandle: author.socialHandle,
  picture: author.picture,
};

export type BylineRow = { storyId: string } & Pick<
  typeof author.$inferSelect,
  Exclude<keyof typeof bylineColumns, 'storyId'>
>;

/** The bylines of live stories, each story's in its order. */
export async function bylinesOf(connection: Connection, storyIds: readonly string[]): Promise<BylineRow[]> {
  if (storyIds.length === 0) return [];
  const rows = await connection
    .select({ ...bylineColumns, authorId: author.id })
    .from(publicationAuthor)
    .innerJoin(author, eq(author.id, publicationAuthor.authorId))
    .where(inArray(publicationAuthor.storyId, [...storyIds]))
    .orderBy(asc(publicationAuthor.position));
  noteShown(...rows.map(({ authorId }) => authorThing(authorId)));
  return rows.map(({ authorId: _, ...row }) => row);
}

/** The tags of live stories, each story's in its order. */
export async function publicTagsOf(
  connection: Connection,
  storyIds: readonly string[],
): Promise<{ storyId: string; tagId: string; slug: string; name: string }[]> {
  if (storyIds.length === 0) return [];
  return connection
    .select({ storyId: publicationTag.storyId, tagId: tag.id, slug: tag.slug, name: tag.name })
    .from(publicationTag)
    .innerJoin(tag, eq(tag.id, publicationTag.tagId))
    .where(inArray(publicationTag.storyId, [...storyIds]))
    .orderBy(asc(publicationTag.position));
}

export type ChangeNoteRow = Pick<typeof changeNote.$inferSelect, 'id' | 'changeClass' | 'note' | 'at'>;

/** What readers of a live story are told about its changes, newest first. */
export async function changeNotesOf(connection: Connection, storyId: string): Promise<ChangeNoteRow[]> {
  noteShown(storyThing(storyId));
  return connection
    .select({
      id: changeNote.id,
      changeClass: changeNote.changeClass,
      note: changeNote.note,
      at: changeNote.at,
    })
    .from(changeNote)
    .innerJoin(publication, eq(publication.storyId, changeNote.storyId))
    .where(eq(changeNote.storyId, storyId))
    .orderBy(desc(changeNote.at), desc(changeNote.id));
}

function thingsOf(filter: PublicationFilter): PublicThing[] {
  return filter.of === 'period' ? periodThings(filter) : [listThing(filter)];
}

function matches(connection: Connection, filter: PublicationFilter): SQL | undefined {
  if (filter.of === 'house') return undefined;
  if (filter.of === 'period')
    return and(
      gte(publication.firstPublishedAt, filter.from),
      lt(publication.firstPublishedAt, filter.before),
    );
  const others = filter.exceptStoryId ? ne(publication.storyId, filter.exceptStoryId) : undefined;
  return and(belongsTo(connection, filter.of, filter.id), others);
}

function belongsTo(connection: Connection, of: 'section' | 'author' | 'tag', id: string): SQL {
  switch (of) {
    case 'section':
      return eq(publication.sectionId, id);
    case 'author':
      return inArray(
        publication.storyId,
        connection
          .select({ storyId: publicationAuthor.storyId })
          .from(publicationAuthor)
          .where(eq(publicationAuthor.authorId, id)),
      );
    case 'tag':
      return inArray(
        publication.storyId,
        connection
          .select({ storyId: publicationTag.storyId })
          .from(publicationTag)
          .where(eq(publicationTag.tagId, id)),
      );
  }
}
