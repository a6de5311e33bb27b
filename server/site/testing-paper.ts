import type { Connection, Database } from '@/db/client';
import { insertChangeNote, keepOldAddress, removePublication } from '@/db/queries/publication-write';
import { author, embed, person, photo, section, setting, socialPost, tag } from '@/db/schema';
import type { ChangeClass } from '@/newsroom/change-class';
import { TEST_MORNING, TEST_PERSON } from './testing-moment';
import { embedRow, photoRow, postRow } from './testing-rows';
import { addStory, publishStory, type TestStory } from './testing-stories';

/** A paper for tests, filled below the use cases: whatever is in the tables, `server/site` must read it rightly. */
export interface TestPaper {
  setting(key: string, value: unknown): Promise<void>;
  section(slug: string, name?: string): Promise<void>;
  author(slug: string, values?: Partial<typeof author.$inferInsert>): Promise<void>;
  tag(slug: string, name?: string): Promise<void>;
  photo(id: string, values?: Partial<typeof photo.$inferInsert>): Promise<void>;
  post(id: string, values?: Partial<typeof socialPost.$inferInsert>): Promise<void>;
  embed(id: string, values?: Partial<typeof embed.$inferInsert>): Promise<void>;
  /** A story that readers have never seen. */
  draft(told: TestStory): Promise<void>;
  publish(told: TestStory): Promise<void>;
  withdraw(told: TestStory): Promise<void>;
  /** An address that a story had before. */
  formerly(told: TestStory, slug: string): Promise<void>;
  note(told: TestStory, note: { changeClass: ChangeClass; note: string; at?: Date }): Promise<void>;
}

/** Opens a paper in an empty database. */
export async function openTestPaper(database: Database): Promise<TestPaper> {
  const at = TEST_MORNING;
  const write = async (work: (tx: Connection) => Promise<unknown>) => {
    await database.inTransaction(work);
  };
  const insert = <Table extends AnyTable>(table: Table, row: Table['$inferInsert']) =>
    write(async (tx) => tx.insert(table).values(row));
  await insert(person, {
    id: TEST_PERSON,
    email: 'a@galley.example',
    name: 'Ada',
    passwordHash: '-',
    createdAt: at,
  });
  let position = 0;

  return {
    setting: (key, value) => insert(setting, { key, value, changedAt: at }),
    section(slug, name = slug) {
      position += 1;
      return insert(section, { id: `section-${slug}`, slug, name, position });
    },
    author: (slug, values) => insert(author, { id: `author-${slug}`, slug, name: slug, ...values }),
    tag: (slug, name = slug) => insert(tag, { id: `tag-${slug}`, slug, name }),
    photo: (id, values) => insert(photo, { ...photoRow(id), ...values }),
    post: (id, values) => insert(socialPost, { ...postRow(id), ...values }),
    embed: (id, values) => insert(embed, { ...embedRow(id), ...values }),
    draft: (told) => write((tx) => addStory(tx, { told, isLive: false })),
    publish: (told) => write((tx) => publishStory(tx, told)),
    withdraw: (told) =>
      write(async (tx) => {
        await removePublication(tx, told.id);
        await keepOldAddress(tx, { sectionSlug: told.section, slug: told.slug, storyId: told.id, at });
      }),
    formerly: (told, slug) =>
      write((tx) => keepOldAddress(tx, { sectionSlug: told.section, slug, storyId: told.id, at })),
    note: (told, note) =>
      write((tx) =>
        insertChangeNote(tx, {
          at,
          ...note,
          id: `note-${note.note}`,
          storyId: told.id,
          versionId: `version-${told.id}`,
        }),
      ),
  };
}

type AnyTable =
  | typeof person
  | typeof setting
  | typeof section
  | typeof author
  | typeof tag
  | typeof photo
  | typeof socialPost
  | typeof embed;
