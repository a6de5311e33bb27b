import type { PhotoFocus } from '@/content/focus';
import type { PhotoDeed } from '@/newsroom/photo-events';
import type { PhotoField } from '@/newsroom/photo-fields';
import { kit } from '../dialect';
import type { PhotoFactsJson, RenditionJson } from '../shapes';
import { person } from './people';
import { story } from './stories';

const { table, text, int, instant, json, index, uniqueIndex, primaryKey } = kit;

export const photo = table(
  'photo',
  {
    id: text('id').primaryKey(),
    sha256: text('sha256').notNull(),
    originalKey: text('original_key').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    width: int('width').notNull(),
    height: int('height').notNull(),
    bytes: int('bytes').notNull(),
    /** What the file itself says: caption, credit, alt, creator … */
    facts: json('facts').$type<PhotoFactsJson>().notNull(),
    /** Everything the file held, as JSON text (jsonb refuses characters that a hostile file may hold). Never served. */
    rawMetadata: text('raw_metadata').notNull(),
    renditions: json('renditions').$type<RenditionJson[]>().notNull(),
    placeholder: text('placeholder'),
    /** What people changed of the facts, field by field; it stands before what the file says and outlives a new reading. */
    edited: json('edited').$type<Partial<PhotoFactsJson>>().notNull().default({}),
    /** Null: nobody has said yet by what right the house shows it. */
    rights: text('rights'),
    /** The fields that the category of rights asks for (agency, licence, permission …). */
    rightsFields: json('rights_fields').$type<Record<string, string>>().notNull().default({}),
    /** Who said so; null while `rights` is not: the file said it. */
    rightsBy: text('rights_by').references(() => person.id),
    licenceStart: instant('licence_start'),
    licenceEnd: instant('licence_end'),
    /** From this moment readers get a neutral plate instead. */
    takenDownAt: instant('taken_down_at'),
    takedownReason: text('takedown_reason'),
    takenDownBy: text('taken_down_by').references(() => person.id),
    /** Sixteen hexadecimal digits that are nearly the same for pictures that look the same. */
    likeness: text('likeness'),
    /** The point that every crop keeps; null: nobody has said, the usual one holds. */
    focus: json('focus').$type<PhotoFocus>(),
    /** Null: the clock, when a check found that a post reads otherwise and kept its pictures. */
    uploadedBy: text('uploaded_by').references(() => person.id),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  (t) => [
    index('photo_uploaded').on(t.uploadedAt),
    index('photo_sha256').on(t.sha256),
    index('photo_licence_end').on(t.licenceEnd),
  ],
);

/** What was done to a photo after its upload: one row per change, for ever. Append only. */
export const photoEvent = table(
  'photo_event',
  {
    id: text('id').primaryKey(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    deed: text('deed').$type<PhotoDeed>().notNull(),
    /** Which fact was edited; null for every other deed. */
    field: text('field').$type<PhotoField['field']>(),
    before: json('before').$type<unknown>(),
    after: json('after').$type<unknown>(),
    reason: text('reason'),
    /** Null: the clock, or the file. */
    personId: text('person_id').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [index('photo_event_photo').on(t.photoId, t.at)],
);

/** Where a photo is used: in the working copy of a story, or in one of its versions. Written where copies are written. */
export const photoUse = table(
  'photo_use',
  {
    photoId: text('photo_id').notNull(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    /** Empty: the working copy. */
    versionId: text('version_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.photoId, t.storyId, t.versionId] }),
    index('photo_use_story').on(t.storyId, t.versionId),
  ],
);

/** Photos that somebody keeps together, under a name. */
export const collection = table(
  'collection',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('collection_name').on(t.name)],
);

export const collectionPhoto = table(
  'collection_photo',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => collection.id, { onDelete: 'cascade' }),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    position: int('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collectionId, t.photoId] }),
    index('collection_photo_photo').on(t.photoId),
    index('collection_photo_order').on(t.collectionId, t.position),
  ],
);

/**
 * The likeness of each photo cut into four bands: two that differ in at most seven of their 64 places have a band in
 * which they differ in at most one, so a few exact look-ups find every picture that looks alike.
 */
export const likenessBand = table(
  'likeness_band',
  {
    /** The place of the band, 0 to 3, times 65,536, and its sixteen bits. */
    band: int('band').notNull(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    likeness: text('likeness').notNull(),
  },
  (t) => [primaryKey({ columns: [t.band, t.photoId] }), index('likeness_band_photo').on(t.photoId)],
);

/** Photos that look like one another; each pair stands here twice, once from either side. */
export const lookAlike = table(
  'look_alike',
  {
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    otherId: text('other_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    /** In how many of 64 places they differ; 0 for the same picture. */
    distance: int('distance').notNull(),
  },
  (t) => [primaryKey({ columns: [t.photoId, t.otherId] }), index('look_alike_other').on(t.otherId)],
);

/** Photos in whose place another is shown, wherever a story names them. Taking the row away brings the first back. */
export const photoReplacement = table(
  'photo_replacement',
  {
    photoId: text('photo_id')
      .primaryKey()
      .references(() => photo.id, { onDelete: 'cascade' }),
    replacementId: text('replacement_id')
      .notNull()
      .references(() => photo.id),
    replacedBy: text('replaced_by')
      .notNull()
      .references(() => person.id),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [index('photo_replacement_by').on(t.replacementId)],
);

/**
 * Pictures with which stories are shared: a photo cut around one point, drawn once and never again. A row without
 * `bytes` waits.
 */
export const sharePicture = table(
  'share_picture',
  {
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    /** Percent across and down, as `37 52`. */
    focus: text('focus').notNull(),
    attempts: int('attempts').notNull(),
    /** Before this moment nobody takes it: another instance is at it, or the last attempt failed. */
    nextTryAt: instant('next_try_at').notNull(),
    /** Not null: it cannot be drawn, and is tried no more. */
    failedAt: instant('failed_at'),
    /** The size of the file; null while there is none. */
    bytes: int('bytes'),
    /** Which words the last file says that was drawn; see `editionOf`. */
    edition: text('edition').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.photoId, t.focus] }),
    index('share_picture_next').on(t.bytes, t.failedAt, t.nextTryAt),
  ],
);

/** Photos whose renditions are still to be drawn, or could not be. A row goes when they are all there. */
export const photoDrawing = table(
  'photo_drawing',
  {
    photoId: text('photo_id')
      .primaryKey()
      .references(() => photo.id, { onDelete: 'cascade' }),
    attempts: int('attempts').notNull(),
    /** 1: it has renditions already and gets others with new words; it lets those go first that have none. */
    again: int('again').notNull().default(0),
    /** Before this moment nobody takes it: another instance is at it, or the last attempt failed. */
    nextTryAt: instant('next_try_at').notNull(),
    /** Null while it is still tried. */
    failedAt: instant('failed_at'),
    /** Why it failed, as the desk is told. */
    problem: text('problem'),
  },
  (t) => [index('photo_drawing_next').on(t.failedAt, t.again, t.nextTryAt)],
);
