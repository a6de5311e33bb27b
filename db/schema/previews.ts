import { kit } from '../dialect';
import { person } from './people';
import { story } from './stories';
import { version } from './versions';

const { table, text, int, instant, index, uniqueIndex } = kit;

/** A link for one recipient outside the house. Never deleted: who was shown what is to be known later. */
export const previewLink = table(
  'preview_link',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    /** The one text it shows; null: the working copy as it is when it is opened. */
    versionId: text('version_id').references(() => version.id),
    /** SHA-256 of the secret in its address, which is kept nowhere. */
    secretHash: text('secret_hash').notNull(),
    recipient: text('recipient').notNull(),
    /** 1: the recipient may comment on what they read; 0: only read it. */
    mayComment: int('may_comment').notNull().default(0),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by').references(() => person.id),
  },
  (t) => [
    uniqueIndex('preview_link_secret').on(t.secretHash),
    index('preview_link_story').on(t.storyId, t.createdAt),
  ],
);

/** Each time a preview was opened. Append only. */
export const previewVisit = table(
  'preview_visit',
  {
    id: text('id').primaryKey(),
    linkId: text('link_id')
      .notNull()
      .references(() => previewLink.id, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    /** The network address it came from, and what the browser calls itself, cut short. */
    network: text('network').notNull(),
    browser: text('browser').notNull(),
  },
  (t) => [index('preview_visit_link').on(t.linkId, t.at)],
);
