import type { MailChoice, NoticeKind } from '@/newsroom/notice-kinds';
import { kit } from '../dialect';
import { person } from './people';
import { story } from './stories';

const { table, text, instant, index, primaryKey } = kit;

/** Something that somebody on the desk was told. It holds no word of a story, and no reason: both stay where they are. */
export const notice = table(
  'notice',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NoticeKind>().notNull(),
    sentence: text('sentence').notNull(),
    /** The story it is about, whose name the inbox reads when it is shown; null for what is about none. */
    storyId: text('story_id').references(() => story.id),
    /** Where to read on, below the address of the site. */
    path: text('path').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** What the person had chosen when they were told. */
    mail: text('mail').$type<MailChoice>().notNull(),
    /** When it was put into a mail; null while it waits, or when it never is. */
    mailedAt: instant('mailed_at'),
  },
  (t) => [
    index('notice_person').on(t.personId, t.at),
    index('notice_unread').on(t.personId, t.readAt),
    index('notice_unmailed').on(t.mail, t.mailedAt),
  ],
);

/** When somebody wants mail of one kind of notice. Without a row the usual choice holds. */
export const noticeChoice = table(
  'notice_choice',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NoticeKind>().notNull(),
    mail: text('mail').$type<MailChoice>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
);
