import type { PhotoFocus } from '@/content/focus';
import type { ChangeClass } from '@/newsroom/change-class';
import type { StoryKind } from '@/newsroom/story-kinds';
import { kit } from '../dialect';
import { embed } from './embeds';
import { author } from './people';
import { photo } from './photos';
import { socialPost } from './posts';
import { section, tag } from './settings';
import { story } from './stories';
import { version } from './versions';

const { table, text, int, instant, json, index, uniqueIndex, primaryKey } = kit;

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
    /** The focal point that the story gave its lead photo; null: the photo's own. */
    leadFocus: json('lead_focus').$type<PhotoFocus>(),
    firstPublishedAt: instant('first_published_at').notNull(),
    /** Rises with every published update, also a minor one. */
    lastPublishedAt: instant('last_published_at').notNull(),
    /** What "Updated" on the page shows: the last change that was not minor, or null. */
    updatedAt: instant('updated_at'),
    /** The number of its entry in the search; null while a paper that is older than the search has not been taken in. */
    entry: int('entry'),
  },
  (t) => [
    uniqueIndex('publication_address').on(t.sectionId, t.slug),
    index('publication_section').on(t.sectionId, t.firstPublishedAt),
    index('publication_first').on(t.firstPublishedAt),
    index('publication_entry').on(t.entry),
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

/** What stands for ever at the addresses of a killed story. Nothing updates or deletes a row here. */
export const tombstone = table('tombstone', {
  storyId: text('story_id')
    .primaryKey()
    .references(() => story.id, { onDelete: 'cascade' }),
  words: text('words').notNull(),
  at: instant('at').notNull(),
});

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
