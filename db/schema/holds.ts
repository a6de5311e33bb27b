import type { HoldKind } from '@/newsroom/holds';
import { kit } from '../dialect';
import { person } from './people';
import { photo } from './photos';
import { story } from './stories';

const { table, text, instant, index } = kit;

/** Something that must not go out yet, and why. Lifted, never removed. */
export const hold = table(
  'hold',
  {
    id: text('id').primaryKey(),
    /** The story on which it was set. */
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    /** One block of that story; null for the whole of it. */
    blockId: text('block_id'),
    /** A photo: the hold is on it, and counts in every story that shows it. */
    photoId: text('photo_id').references(() => photo.id),
    /** The first words of the block or the caption, so that people know what is meant when it has gone. */
    words: text('words').notNull().default(''),
    kind: text('kind').$type<HoldKind>().notNull(),
    reason: text('reason').notNull(),
    /** Of an embargo only: from this moment it stops nothing any more. */
    until: instant('until'),
    setBy: text('set_by')
      .notNull()
      .references(() => person.id),
    setAt: instant('set_at').notNull(),
    liftedBy: text('lifted_by').references(() => person.id),
    liftedAt: instant('lifted_at'),
    liftReason: text('lift_reason'),
  },
  (t) => [index('hold_story').on(t.storyId, t.setAt), index('hold_photo').on(t.photoId, t.liftedAt)],
);
