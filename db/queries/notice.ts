import { and, asc, count, desc, eq, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { MailChoice, NoticeKind } from '@/newsroom/notice-kinds';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { prepared } from '../prepared';
import { preparedInsert } from '../prepared-writes';
import { notice, noticeChoice } from '../schema';
import { rowsWrittenTogether, together } from '../together';

const columns = {
  id: notice.id,
  kind: notice.kind,
  sentence: notice.sentence,
  storyId: notice.storyId,
  path: notice.path,
  at: notice.at,
  readAt: notice.readAt,
};

/** One notice as its person sees it. */
export type NoticeRow = Pick<typeof notice.$inferSelect, keyof typeof columns>;

/** The last notice of a page, after which the next one begins. */
export interface NoticePlace {
  at: Date;
  id: string;
}

/** The notices of a person, newest first. */
export async function listNotices(
  connection: Connection,
  { personId, after, limit }: { personId: string; after: NoticePlace | null; limit: number },
): Promise<NoticeRow[]> {
  return connection
    .select(columns)
    .from(notice)
    .where(and(eq(notice.personId, personId), after ? isOlder(after) : undefined))
    .orderBy(desc(notice.at), desc(notice.id))
    .limit(limit);
}

function isOlder({ at, id }: NoticePlace): SQL | undefined {
  return or(lt(notice.at, at), and(eq(notice.at, at), lt(notice.id, id)));
}

/** How many notices this person has not read. */
export async function countUnread(connection: Connection, personId: string): Promise<number> {
  const [row] = await connection
    .select({ unread: count() })
    .from(notice)
    .where(and(eq(notice.personId, personId), isNull(notice.readAt)));
  return row?.unread ?? 0;
}

/** One notice of this person. */
export async function findNotice(
  connection: Connection,
  { personId, noticeId }: { personId: string; noticeId: string },
): Promise<NoticeRow | null> {
  const [row] = await connection
    .select(columns)
    .from(notice)
    .where(and(eq(notice.id, noticeId), eq(notice.personId, personId)));
  return row ?? null;
}

export async function insertNotices(
  tx: Connection,
  rows: readonly (typeof notice.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await insertAll(tx, rows);
}

const insertAll = rowsWrittenTogether(preparedInsert(notice));

/** Marks one notice of a person as read, or all of them; what was read before keeps its time. */
export async function markRead(
  tx: Connection,
  { personId, noticeId, now }: { personId: string; noticeId: string | null; now: Date },
): Promise<void> {
  const which = noticeId === null ? undefined : eq(notice.id, noticeId);
  await tx
    .update(notice)
    .set({ readAt: now })
    .where(and(eq(notice.personId, personId), isNull(notice.readAt), which));
}

/** Everything that anybody was told before this moment counts as read. */
export async function markReadBefore(
  tx: Connection,
  { before, now }: { before: Date; now: Date },
): Promise<void> {
  await tx
    .update(notice)
    .set({ readAt: now })
    .where(and(lt(notice.at, before), isNull(notice.readAt)));
}

/** When these people want mail of which kind, as far as they have chosen. */
export async function listChoices(
  connection: Connection,
  personIds: readonly string[],
): Promise<{ personId: string; kind: NoticeKind; mail: MailChoice }[]> {
  return personIds.length === 0 ? [] : choices(connection, personIds);
}

type ChoiceRow = Pick<typeof noticeChoice.$inferSelect, 'personId' | 'kind' | 'mail'>;

const choices = together<readonly string[], ChoiceRow[]>(async (connection, wanted) => {
  const rows = await choicesOfAll(connection, { personIds: listed([...new Set(wanted.flat())]) });
  return wanted.map((personIds) => rows.filter(({ personId }) => personIds.includes(personId)));
});

const choicesOfAll = prepared<{ personIds: unknown }, ChoiceRow>((connection, slot) =>
  connection
    .select({ personId: noticeChoice.personId, kind: noticeChoice.kind, mail: noticeChoice.mail })
    .from(noticeChoice)
    .where(isOneOf(noticeChoice.personId, slot('personIds'))),
);

export async function putChoice(tx: Connection, row: typeof noticeChoice.$inferInsert): Promise<void> {
  const { personId, kind } = noticeChoice;
  await tx
    .insert(noticeChoice)
    .values(row)
    .onConflictDoUpdate({ target: [personId, kind], set: { mail: row.mail } });
}

/** A notice that waits to be mailed together with others. */
export type WaitingNotice = Pick<
  typeof notice.$inferSelect,
  'id' | 'personId' | 'sentence' | 'path' | 'at' | 'mail'
>;

/** What waits to be mailed together and has not been read meanwhile, oldest first. */
export async function waitingNotices(
  connection: Connection,
  { limit }: { limit: number },
): Promise<WaitingNotice[]> {
  const { id, personId, sentence, path, at, mail } = notice;
  return connection
    .select({ id, personId, sentence, path, at, mail })
    .from(notice)
    .where(and(inArray(mail, ['hourly', 'daily']), isNull(notice.mailedAt), isNull(notice.readAt)))
    .orderBy(asc(at), asc(id))
    .limit(limit);
}

/** Compare and set: takes these notices for one mail. Answers with those that nobody else took or read. */
export async function takeForMail(
  tx: Connection,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<string[]> {
  const taken = await tx
    .update(notice)
    .set({ mailedAt: now })
    .where(and(inArray(notice.id, [...ids]), isNull(notice.mailedAt), isNull(notice.readAt)))
    .returning({ id: notice.id });
  return taken.map(({ id }) => id);
}
