import type { Copy } from '@/content/document';
import type { Problem } from '@/content/problem';
import type { EmbedShape } from '@/content/views-of-media';
import type { SocialPlatform } from '@/newsroom/byline';
import type { ChangeClass } from '@/newsroom/change-class';
import type { Role } from '@/newsroom/roles';
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
    licenceStart: instant('licence_start'),
    licenceEnd: instant('licence_end'),
    /** From this moment readers get a neutral plate instead. */
    takenDownAt: instant('taken_down_at'),
    takedownReason: text('takedown_reason'),
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
    capturedHow: text('captured_how').$type<'oembed' | 'by_hand'>().notNull(),
    capturedBy: text('captured_by')
      .notNull()
      .references(() => person.id),
    capturedAt: instant('captured_at').notNull(),
    /** The platform's answer, letter for letter: text, because jsonb would not give it back as it came. */
    raw: text('raw'),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    index('social_post_origin').on(t.platform, t.postId),
    index('social_post_captured').on(t.capturedAt),
  ],
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
