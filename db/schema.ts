import type { Copy } from '@/content/document';
import type { PostMore } from '@/content/post-parts';
import type { Problem } from '@/content/problem';
import type { CapturedHow, EmbedShape } from '@/content/views-of-media';
import type { SocialPlatform } from '@/newsroom/byline';
import type { ChangeClass } from '@/newsroom/change-class';
import type { PhotoDeed } from '@/newsroom/photo-events';
import type { PhotoField } from '@/newsroom/photo-fields';
import type { Ground, Shown } from '@/newsroom/posts/decision';
import type { CheckReason, Finding, PostState, Silence } from '@/newsroom/posts/finding';
import type { Role } from '@/newsroom/roles';
import type { SearchKind } from '@/newsroom/search-words';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { TransitionName } from '@/newsroom/workflow';
import { kit } from './dialect';
import type { Details, PhotoFactsJson, PhotoFocus, RenditionJson } from './shapes';

const { table, text, int, instant, json, bytes, sequence, index, uniqueIndex, primaryKey } = kit;

/** Someone who signs in. Never deleted: a dismissal sets `disabledAt`, bylines and history stay. */
export const person = table(
  'person',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    /** Raised to end every session of this person at once. */
    sessionEpoch: int('session_epoch').notNull().default(1),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('person_email_unique').on(t.email)],
);

export const personRole = table(
  'person_role',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.role] })],
);

/** A byline that readers see. May belong to a person who signs in, or to nobody (a guest). */
export const author = table(
  'author',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    bio: text('bio').notNull().default(''),
    socialPlatform: text('social_platform').$type<SocialPlatform>(),
    socialHandle: text('social_handle'),
    personId: text('person_id').references(() => person.id),
  },
  (t) => [uniqueIndex('author_slug_unique').on(t.slug), index('author_person').on(t.personId)],
);

export const section = table(
  'section',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    position: int('position').notNull(),
  },
  (t) => [uniqueIndex('section_slug_unique').on(t.slug)],
);

export const tag = table(
  'tag',
  { id: text('id').primaryKey(), slug: text('slug').notNull(), name: text('name').notNull() },
  (t) => [uniqueIndex('tag_slug_unique').on(t.slug)],
);

/**
 * One story. `workingState` belongs to the working copy, `publicState` to what readers get; they move separately.
 * `revision` rises with every transition and is what compare-and-set compares.
 */
export const story = table(
  'story',
  {
    id: text('id').primaryKey(),
    workingState: text('working_state').$type<WorkingState>().notNull(),
    publicState: text('public_state').$type<PublicState>().notNull(),
    revision: int('revision').notNull(),
    /** Plain text of the working copy's headline, for the board and its search. Never read by the public side. */
    headline: text('headline').notNull(),
    searchText: text('search_text').notNull().default(''),
    sectionId: text('section_id').references(() => section.id),
    slug: text('slug').notNull(),
    kind: text('kind').$type<StoryKind>().notNull().default('news'),
    /** A BCP 47 tag of `newsroom/languages.ts`. */
    language: text('language').notNull().default('en'),
    /** Empty: the headline. */
    searchTitle: text('search_title').notNull().default(''),
    socialTitle: text('social_title').notNull().default(''),
    /** The length the desk ordered, in words. Readers get nothing of it, so no version and no approval knows it. */
    commissionedWords: int('commissioned_words'),
    /** Rises with every change of the details; guards against a lost update. */
    detailsRevision: int('details_revision').notNull(),
    liveVersionId: text('live_version_id'),
    releaseAt: instant('release_at'),
    releaseZone: text('release_zone'),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    movedAt: instant('moved_at').notNull(),
    movedBy: text('moved_by').references(() => person.id),
  },
  (t) => [index('story_board').on(t.workingState, t.updatedAt), index('story_updated').on(t.updatedAt)],
);

/** The people who write a story: its creator and those it was shared with. */
export const storyAuthor = table(
  'story_author',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] }), index('story_author_person').on(t.personId)],
);

export const storyByline = table(
  'story_byline',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    authorId: text('author_id')
      .notNull()
      .references(() => author.id),
    position: int('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.authorId] })],
);

export const storyTag = table(
  'story_tag',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    tagId: text('tag_id')
      .notNull()
      .references(() => tag.id),
    position: int('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.tagId] })],
);

/** The merged live document up to the last compaction; newer updates wait in `story_update`. */
export const workingCopy = table('working_copy', {
  storyId: text('story_id')
    .primaryKey()
    .references(() => story.id, { onDelete: 'cascade' }),
  state: bytes('state').notNull(),
  copy: json('copy').$type<Copy>().notNull(),
  schemaVersion: int('schema_version').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Write-ahead log of live editing: a row is committed before its writer is told "saved". Append only. */
export const storyUpdate = table(
  'story_update',
  {
    sequence: sequence('sequence'),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    update: bytes('update').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [index('story_update_story').on(t.storyId, t.sequence)],
);

/** Who wrote or changed a story since it was last published: these people may not approve it (four eyes). */
export const contributor = table(
  'contributor',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    firstAt: instant('first_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] })],
);

/** An immutable cut of copy and details. Nothing updates or deletes a row here. */
export const version = table(
  'version',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    number: int('number').notNull(),
    copy: json('copy').$type<Copy>().notNull(),
    details: json('details').$type<Details>().notNull(),
    /** SHA-256 over the canonical JSON of copy and details. */
    hash: text('hash').notNull(),
    blockHashes: json('block_hashes').$type<Record<string, string>>().notNull(),
    contributorIds: json('contributor_ids').$type<string[]>().notNull(),
    cause: text('cause').$type<TransitionName>().notNull(),
    cutBy: text('cut_by').references(() => person.id),
    cutAt: instant('cut_at').notNull(),
  },
  (t) => [uniqueIndex('version_story_number').on(t.storyId, t.number)],
);

/** One row per transition, for ever: who, what, when, from where to where, on which version. Append only. */
export const history = table(
  'history',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    revision: int('revision').notNull(),
    action: text('action').$type<TransitionName>().notNull(),
    fromState: text('from_state').$type<WorkingState>(),
    toState: text('to_state').$type<WorkingState>().notNull(),
    fromPublic: text('from_public').$type<PublicState>(),
    toPublic: text('to_public').$type<PublicState>().notNull(),
    /** Null when the clock did it. */
    personId: text('person_id').references(() => person.id),
    at: instant('at').notNull(),
    versionId: text('version_id').references(() => version.id),
    reason: text('reason'),
    changeClass: text('change_class').$type<ChangeClass>(),
    note: text('note'),
    /** Soft guards that were not met and did not stop it. */
    warnings: json('warnings').$type<Problem[]>().notNull().default([]),
  },
  (t) => [uniqueIndex('history_story_revision').on(t.storyId, t.revision)],
);

/** Somebody vouched for exactly this content. Lapses (never vanishes) when the content changes. */
export const approval = table(
  'approval',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    hash: text('hash').notNull(),
    blockHashes: json('block_hashes').$type<Record<string, string>>().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    lapsedAt: instant('lapsed_at'),
  },
  (t) => [index('approval_story').on(t.storyId)],
);

/**
 * What readers get of a live story: one row per live story and none for any other. `server/site` reads the
 * publication tables and the versions they name, and nothing else, so an unpublished story cannot be reached.
 */
export const publication = table(
  'publication',
  {
    storyId: text('story_id')
      .primaryKey()
      .references(() => story.id, { onDelete: 'cascade' }),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    sectionId: text('section_id')
      .notNull()
      .references(() => section.id),
    slug: text('slug').notNull(),
    headline: text('headline').notNull(),
    standfirst: text('standfirst').notNull(),
    kind: text('kind').$type<StoryKind>().notNull().default('news'),
    language: text('language').notNull().default('en'),
    /** Empty: the headline. */
    searchTitle: text('search_title').notNull().default(''),
    socialTitle: text('social_title').notNull().default(''),
    leadPhotoId: text('lead_photo_id'),
    firstPublishedAt: instant('first_published_at').notNull(),
    /** Rises with every published update, also a minor one. */
    lastPublishedAt: instant('last_published_at').notNull(),
    /** What "Updated" on the page shows: the last change that was not minor, or null. */
    updatedAt: instant('updated_at'),
  },
  (t) => [
    uniqueIndex('publication_address').on(t.sectionId, t.slug),
    index('publication_section').on(t.sectionId, t.firstPublishedAt),
    index('publication_first').on(t.firstPublishedAt),
  ],
);

export const publicationAuthor = table(
  'publication_author',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => publication.storyId, { onDelete: 'cascade' }),
    authorId: text('author_id')
      .notNull()
      .references(() => author.id),
    position: int('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.authorId] }),
    index('publication_author_author').on(t.authorId),
  ],
);

export const publicationTag = table(
  'publication_tag',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => publication.storyId, { onDelete: 'cascade' }),
    tagId: text('tag_id')
      .notNull()
      .references(() => tag.id),
    position: int('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.tagId] }), index('publication_tag_tag').on(t.tagId)],
);

/** Photos that a live version shows; only these have a public address. */
export const publicationPhoto = table(
  'publication_photo',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => publication.storyId, { onDelete: 'cascade' }),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.photoId] }), index('publication_photo_photo').on(t.photoId)],
);

/** What readers are told about a change to a live story; minor changes have none. */
export const changeNote = table(
  'change_note',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    changeClass: text('change_class').$type<ChangeClass>().notNull(),
    note: text('note').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('change_note_story').on(t.storyId)],
);

/** An address a live story once had; answered with a permanent redirect to where it is now. */
export const redirect = table(
  'redirect',
  {
    sectionSlug: text('section_slug').notNull(),
    slug: text('slug').notNull(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sectionSlug, t.slug] })],
);

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
    searchText: text('search_text').notNull(),
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
    /** The point that every crop keeps, as parts of width and height from 0 to 1; null: the middle. */
    focus: json('focus').$type<PhotoFocus>(),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => person.id),
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

/**
 * What the library filters and orders by, one narrow row per photo: the rows of `photo` are wide, and reading a hundred
 * thousand of them for a page would be slow. Written by `indexPhoto` and by nothing else.
 */
export const libraryLine = table(
  'library_line',
  {
    photoId: text('photo_id')
      .primaryKey()
      .references(() => photo.id, { onDelete: 'cascade' }),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    /** The moment shown, as far as the photo tells it. */
    takenAt: instant('taken_at'),
    rights: text('rights'),
    licenceEnd: instant('licence_end'),
    takenDownAt: instant('taken_down_at'),
    missesAlt: int('misses_alt').notNull(),
    missesCredit: int('misses_credit').notNull(),
    /** The number of its entry in the search. */
    entry: int('entry').notNull(),
  },
  (t) => [
    index('library_line_newest').on(t.uploadedAt, t.photoId, t.entry),
    index('library_line_uploader').on(t.uploadedBy, t.uploadedAt),
    index('library_line_rights').on(t.rights, t.uploadedAt),
    index('library_line_licence').on(t.licenceEnd),
    index('library_line_taken').on(t.takenAt),
    index('library_line_taken_down').on(t.takenDownAt),
    index('library_line_alt').on(t.missesAlt, t.uploadedAt),
    index('library_line_credit').on(t.missesCredit, t.uploadedAt),
  ],
);

/**
 * The words of everything that can be searched, folded by `newsroom/search-words.ts`. What finds them fast differs
 * between the databases and is made by a migration of its own; only `db/search.ts` knows it.
 */
export const searchEntry = table(
  'search_entry',
  {
    number: sequence('number'),
    kind: text('kind').$type<SearchKind>().notNull(),
    subjectId: text('subject_id').notNull(),
    words: text('words').notNull(),
  },
  (t) => [uniqueIndex('search_entry_subject').on(t.kind, t.subjectId)],
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

/** Photos whose renditions are still to be drawn, or could not be. A row goes when they are all there. */
export const photoDrawing = table(
  'photo_drawing',
  {
    photoId: text('photo_id')
      .primaryKey()
      .references(() => photo.id, { onDelete: 'cascade' }),
    attempts: int('attempts').notNull(),
    /** Before this moment nobody takes it: another instance is at it, or the last attempt failed. */
    nextTryAt: instant('next_try_at').notNull(),
    /** Null while it is still tried. */
    failedAt: instant('failed_at'),
    /** Why it failed, as the desk is told. */
    problem: text('problem'),
  },
  (t) => [index('photo_drawing_next').on(t.failedAt, t.nextTryAt)],
);

/** A social post as it read when it was captured. Immutable: a new capture is a new row. */
export const socialPost = table(
  'social_post',
  {
    id: text('id').primaryKey(),
    platform: text('platform').notNull(),
    postId: text('post_id').notNull(),
    url: text('url').notNull(),
    authorName: text('author_name').notNull(),
    handle: text('handle').notNull(),
    text: text('text').notNull(),
    language: text('language'),
    direction: text('direction').$type<'ltr' | 'rtl' | 'auto'>().notNull(),
    postedOn: text('posted_on').notNull(),
    capturedHow: text('captured_how').$type<CapturedHow>().notNull(),
    /** Null when the clock did it: a check found that the post reads otherwise now. */
    capturedBy: text('captured_by').references(() => person.id),
    capturedAt: instant('captured_at').notNull(),
    /** What the second form of a record adds (content/post-parts); null in a record of the first. */
    more: json('more').$type<PostMore>(),
    /** The platform's answer, letter for letter: text, because jsonb would not give it back as it came. */
    raw: text('raw'),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    index('social_post_origin').on(t.platform, t.postId),
    index('social_post_captured').on(t.capturedAt),
  ],
);

/**
 * What has become of a post on its platform, beside each record of it; the record itself never changes. A post that
 * readers have is asked about again and again: `due` is when.
 */
export const postWatch = table(
  'post_watch',
  {
    postId: text('post_id')
      .primaryKey()
      .references(() => socialPost.id),
    /** The same for every record of one post; see newsroom/posts/post-origin. */
    origin: text('origin').notNull(),
    /** Text, author, handle and address in lower case, for the library. */
    searchText: text('search_text').notNull(),
    /** By the last check to which the platform gave an answer; null before the first. */
    state: text('state').$type<PostState>(),
    /** How the post read then. */
    seenText: text('seen_text'),
    /** The last check of all, and what it found. */
    checkedAt: instant('checked_at'),
    finding: text('finding').$type<Finding>(),
    /** From this moment the desk has something to decide; null when it has not. */
    openSince: instant('open_since'),
    /** When readers got it, which its days and weeks are counted from; both are null while they do not have it. */
    since: instant('since'),
    due: instant('due'),
    /** How often in a row the platform could not be asked. */
    tries: int('tries').notNull().default(0),
  },
  (t) => [
    index('post_watch_origin').on(t.origin),
    index('post_watch_due').on(t.due),
    index('post_watch_open').on(t.openSince),
  ],
);

/** One question to a platform about one record, and what came of it. Append only. */
export const postCheck = table(
  'post_check',
  {
    id: text('id').primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
    at: instant('at').notNull(),
    why: text('why').$type<CheckReason>().notNull(),
    /** Who asked; null: the clock. */
    personId: text('person_id').references(() => person.id),
    finding: text('finding').$type<Finding>().notNull(),
    /** How the post read, where the platform showed it; else why it did not. */
    seenText: text('seen_text'),
    silence: text('silence').$type<Silence>(),
    /** The record that was made because the post read otherwise. */
    captureId: text('capture_id').references(() => socialPost.id),
  },
  (t) => [index('post_check_post').on(t.postId, t.at)],
);

/** What readers are shown of a post, decided by an editor. The last one holds, for every record of the post. Append only. */
export const postDecision = table(
  'post_decision',
  {
    id: text('id').primaryKey(),
    origin: text('origin').notNull(),
    /** The record that was looked at. */
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
    shown: text('shown').$type<Shown>().notNull(),
    /** What readers are told; empty when they are told nothing. */
    label: text('label').notNull(),
    ground: text('ground').$type<Ground>().notNull(),
    /** The editor's own words about it, for the desk. */
    reason: text('reason').notNull(),
    /** How the post stood on its platform as far as was known. */
    state: text('state').$type<PostState>(),
    decidedBy: text('decided_by')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [index('post_decision_origin').on(t.origin, t.at)],
);

/** Records that a live version shows, each since its story first did. */
export const publicationPost = table(
  'publication_post',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => publication.storyId, { onDelete: 'cascade' }),
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.postId] }), index('publication_post_post').on(t.postId)],
);

/** Records that a working copy shows, as it was merged last. */
export const workingPost = table(
  'working_post',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.postId] }), index('working_post_post').on(t.postId)],
);

/** The photos that belong to a record and not to the library. Only those that a reader sees become public with a story. */
export const socialPostPhoto = table(
  'social_post_photo',
  {
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
    /** A screenshot is evidence for the desk alone. */
    role: text('role').$type<'shown' | 'screenshot'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.photoId] }), index('social_post_photo_photo').on(t.photoId)],
);

/** What a story shows of something that is elsewhere, as it was when it was captured. Immutable: a new capture is a new row. */
export const embed = table(
  'embed',
  {
    id: text('id').primaryKey(),
    /** A player can be loaded in its place; a card is a link with a picture. */
    kind: text('kind').$type<'player' | 'card'>().notNull(),
    /** Which host of the allow-list plays it, and what it is called there; null for a card. */
    host: text('host'),
    hostKey: text('host_key'),
    /** The name of the host or site as readers know it. */
    provider: text('provider').notNull(),
    url: text('url').notNull(),
    title: text('title').notNull(),
    authorName: text('author_name').notNull(),
    description: text('description').notNull(),
    shape: text('shape').$type<EmbedShape>().notNull(),
    posterPhotoId: text('poster_photo_id').references(() => photo.id),
    capturedHow: text('captured_how').$type<'oembed' | 'page' | 'by_hand'>().notNull(),
    capturedBy: text('captured_by')
      .notNull()
      .references(() => person.id),
    capturedAt: instant('captured_at').notNull(),
    /** The host's answer, letter for letter, or what the page said of itself. */
    raw: text('raw'),
    sha256: text('sha256').notNull(),
  },
  (t) => [index('embed_poster').on(t.posterPhotoId), index('embed_captured').on(t.capturedAt)],
);

/** Embeds that a live version shows; only these have a public player. */
export const publicationEmbed = table(
  'publication_embed',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => publication.storyId, { onDelete: 'cascade' }),
    embedId: text('embed_id')
      .notNull()
      .references(() => embed.id),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.embedId] }), index('publication_embed_embed').on(t.embedId)],
);

/** Messages to be sent after commit (mail today). Written in the transaction that causes them, sent by the job runner. */
export const outbox = table(
  'outbox',
  {
    id: text('id').primaryKey(),
    topic: text('topic').notNull(),
    payload: json('payload').$type<unknown>().notNull(),
    createdAt: instant('created_at').notNull(),
    nextTryAt: instant('next_try_at').notNull(),
    attempts: int('attempts').notNull(),
    doneAt: instant('done_at'),
    lastError: text('last_error'),
  },
  (t) => [index('outbox_waiting').on(t.doneAt, t.nextTryAt)],
);

/** The newsroom's own choices: name, four-eyes policy, how readers reach it. */
export const setting = table('setting', {
  key: text('key').primaryKey(),
  value: json('value').$type<unknown>().notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: text('changed_by').references(() => person.id),
});
