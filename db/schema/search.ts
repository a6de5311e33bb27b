import type { SearchKind } from '@/newsroom/search-words';
import { kit } from '../dialect';
import { photo } from './photos';

const { table, text, int, instant, sequence, index, uniqueIndex, primaryKey } = kit;

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
    /** Null: the clock. */
    uploadedBy: text('uploaded_by'),
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

/**
 * Every word that a published story ever held, by all its spellings with one letter left out and by itself: what two words
 * share here is one slip apart. The same on both databases. A word stays when its story goes; nobody is shown one that no
 * live story holds.
 */
export const knownWord = table(
  'known_word',
  { spelling: text('spelling').notNull(), word: text('word').notNull() },
  (t) => [primaryKey({ columns: [t.spelling, t.word] })],
);

/** Live stories whose words the search has not learnt yet, since who publishes does not wait for that. One row for each time. */
export const searchLesson = table('search_lesson', {
  number: sequence('number'),
  storyId: text('story_id').notNull(),
});
