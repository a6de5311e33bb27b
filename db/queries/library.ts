import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  not,
  or,
  type SQL,
} from 'drizzle-orm';
import type { LibraryPlace } from '@/newsroom/library-view';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { collectionPhoto, embed, libraryLine, lookAlike, photoUse, socialPostPhoto, story } from '../schema';
import { isFound } from '../search';
import { isPhotoSeenBy } from './sealed-photo';
import { isSeenBy } from './seen-stories';

/** What a photo must be to be listed; what is left out does not matter. */
export interface LibraryFilter {
  /** Through whose eyes. */
  reader: StoryReader;
  words?: string;
  uploadedBy?: string;
  /** Null: nobody has said by what right it is shown. */
  rights?: string | null;
  licenceEndsBefore?: Date;
  licenceEndsFrom?: Date;
  uploaded?: Span;
  taken?: Span;
  isUnused?: boolean;
  missesAlt?: boolean;
  missesCredit?: boolean;
  isTakenDown?: boolean;
  hasLookAlike?: boolean;
  collectionId?: string;
}

/** From the first moment on, and before the last. */
export interface Span {
  from: Date | null;
  before: Date | null;
}

interface Page {
  after: LibraryPlace | null;
  limit: number;
}

/**
 * The places of the photos that fit, the newest first; inside a collection in the order of the collection. Reads narrow
 * rows and indexes only; the photos themselves are fetched by their ids.
 */
export async function listLibrary(
  connection: Connection,
  filter: LibraryFilter,
  { after, limit }: Page,
): Promise<LibraryPlace[]> {
  return filter.collectionId === undefined
    ? listNewest(connection, filter, { after, limit })
    : listCollection(connection, filter, { after, limit, collectionId: filter.collectionId });
}

/** How many photos fit, counted no further than `most`. */
export async function countLibrary(
  connection: Connection,
  filter: LibraryFilter,
  most: number,
): Promise<number> {
  const counted = connection
    .select({ photoId: libraryLine.photoId })
    .from(libraryLine)
    .where(and(...conditionsOf(connection, filter), inCollection(connection, filter.collectionId)))
    .limit(most)
    .as('counted');
  const [row] = await connection.select({ photos: count() }).from(counted);
  return row?.photos ?? 0;
}

/** The categories of rights that photos have, with how many of each. */
export async function countRights(
  connection: Connection,
  reader: StoryReader,
): Promise<{ rights: string | null; photos: number }[]> {
  return connection
    .select({ rights: libraryLine.rights, photos: count() })
    .from(libraryLine)
    .where(isPhotoSeenBy(connection, libraryLine.photoId, reader))
    .groupBy(libraryLine.rights);
}

async function listNewest(connection: Connection, filter: LibraryFilter, { after, limit }: Page) {
  const { uploadedAt, photoId } = libraryLine;
  const rows = await connection
    .select({ at: uploadedAt, photoId })
    .from(libraryLine)
    .where(and(...conditionsOf(connection, filter), after ? isOlder(after) : undefined))
    .orderBy(desc(uploadedAt), desc(photoId))
    .limit(limit);
  return rows.map((row) => ({ key: row.at.getTime(), photoId: row.photoId }));
}

function isOlder({ key, photoId }: LibraryPlace): SQL | undefined {
  const at = new Date(key);
  const isSameMoment = and(eq(libraryLine.uploadedAt, at), lt(libraryLine.photoId, photoId));
  return or(lt(libraryLine.uploadedAt, at), isSameMoment);
}

async function listCollection(
  connection: Connection,
  filter: LibraryFilter,
  { after, limit, collectionId }: Page & { collectionId: string },
) {
  const { position } = collectionPhoto;
  return connection
    .select({ key: position, photoId: collectionPhoto.photoId })
    .from(collectionPhoto)
    .innerJoin(libraryLine, eq(libraryLine.photoId, collectionPhoto.photoId))
    .where(
      and(
        eq(collectionPhoto.collectionId, collectionId),
        after ? gt(position, after.key) : undefined,
        ...conditionsOf(connection, filter),
      ),
    )
    .orderBy(asc(position))
    .limit(limit);
}

function conditionsOf(connection: Connection, filter: LibraryFilter): (SQL | undefined)[] {
  const line = libraryLine;
  return [
    isPhotoSeenBy(connection, line.photoId, filter.reader),
    filter.uploadedBy ? eq(line.uploadedBy, filter.uploadedBy) : undefined,
    filter.rights ? eq(line.rights, filter.rights) : undefined,
    filter.rights === null ? isNull(line.rights) : undefined,
    filter.licenceEndsFrom ? gte(line.licenceEnd, filter.licenceEndsFrom) : undefined,
    filter.licenceEndsBefore ? lt(line.licenceEnd, filter.licenceEndsBefore) : undefined,
    ...within(line.uploadedAt, filter.uploaded),
    ...within(line.takenAt, filter.taken),
    filter.missesAlt ? eq(line.missesAlt, 1) : undefined,
    filter.missesCredit ? eq(line.missesCredit, 1) : undefined,
    filter.isTakenDown ? isNotNull(line.takenDownAt) : undefined,
    filter.words ? isFound({ kind: 'photo', entry: line.entry }, filter.words) : undefined,
    filter.isUnused ? not(exists(usesOf(connection, filter.reader))) : undefined,
    filter.hasLookAlike ? exists(lookAlikesOf(connection, filter.reader)) : undefined,
    // The poster of an embed and the picture of a post are no photos of ours.
    not(exists(posterOf(connection))),
    not(exists(postPictureOf(connection))),
  ];
}

function within(column: typeof libraryLine.uploadedAt | typeof libraryLine.takenAt, span?: Span) {
  return [
    span?.from ? gte(column, span.from) : undefined,
    span?.before ? lt(column, span.before) : undefined,
  ];
}

function inCollection(connection: Connection, collectionId: string | undefined): SQL | undefined {
  if (collectionId === undefined) return undefined;
  const kept = connection
    .select({ photoId: collectionPhoto.photoId })
    .from(collectionPhoto)
    .where(eq(collectionPhoto.collectionId, collectionId));
  return inArray(libraryLine.photoId, kept);
}

function usesOf(connection: Connection, reader: StoryReader) {
  return connection
    .select({ photoId: photoUse.photoId })
    .from(photoUse)
    .innerJoin(story, eq(story.id, photoUse.storyId))
    .where(and(eq(photoUse.photoId, libraryLine.photoId), isSeenBy(connection, { ...reader, sees: 'all' })));
}

function lookAlikesOf(connection: Connection, reader: StoryReader) {
  return connection
    .select({ photoId: lookAlike.photoId })
    .from(lookAlike)
    .where(
      and(eq(lookAlike.photoId, libraryLine.photoId), isPhotoSeenBy(connection, lookAlike.otherId, reader)),
    );
}

function posterOf(connection: Connection) {
  return connection.select({ id: embed.id }).from(embed).where(eq(embed.posterPhotoId, libraryLine.photoId));
}

function postPictureOf(connection: Connection) {
  return connection
    .select({ photoId: socialPostPhoto.photoId })
    .from(socialPostPhoto)
    .where(eq(socialPostPhoto.photoId, libraryLine.photoId));
}
