import type { SocialPlatform, SocialProfile } from '@/newsroom/byline';
import type { Role } from '@/newsroom/roles';
import { kit } from '../dialect';
import type { AuthorPicture } from '../shapes';

const { table, text, int, instant, json, index, uniqueIndex, primaryKey } = kit;

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

/** Somebody who was asked to work here and has not come yet. One for each address; the newest is the one that holds. */
export const invitation = table(
  'invitation',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    roles: json('roles').$type<Role[]>().notNull(),
    /** SHA-256 of the secret in the link; the secret itself is kept nowhere. */
    secretHash: text('secret_hash').notNull(),
    invitedBy: text('invited_by')
      .notNull()
      .references(() => person.id),
    invitedAt: instant('invited_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    uniqueIndex('invitation_email_unique').on(t.email),
    uniqueIndex('invitation_secret_unique').on(t.secretHash),
  ],
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
    /** Where else to follow them; null: nowhere else. */
    moreSocial: json('more_social').$type<SocialProfile[]>(),
    /** Their portrait, as readers get it; null: none. */
    picture: json('picture').$type<AuthorPicture>(),
    personId: text('person_id').references(() => person.id),
  },
  (t) => [uniqueIndex('author_slug_unique').on(t.slug), index('author_person').on(t.personId)],
);
