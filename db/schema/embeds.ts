import type { EmbedShape } from '@/content/views-of-media';
import { kit } from '../dialect';
import { person } from './people';
import { photo } from './photos';

const { table, text, instant, index } = kit;

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
