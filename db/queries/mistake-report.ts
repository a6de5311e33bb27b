import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt, or } from 'drizzle-orm';
import { type ReportState, UNSETTLED } from '@/newsroom/corrections/mistake-report';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { mistakeReport, person, story, version } from '../schema';
import { rowsOfStory } from '../together';
import { isSeenBy } from './seen-stories';

const columns = {
  id: mistakeReport.id,
  storyId: mistakeReport.storyId,
  versionId: mistakeReport.versionId,
  anchor: mistakeReport.anchor,
  text: mistakeReport.text,
  email: mistakeReport.email,
  sentAt: mistakeReport.sentAt,
  state: mistakeReport.state,
  handledBy: mistakeReport.handledBy,
  handledAt: mistakeReport.handledAt,
  note: mistakeReport.note,
  answer: mistakeReport.answer,
};

export type MistakeReportRow = Pick<typeof mistakeReport.$inferSelect, keyof typeof columns>;

/** A report with what the desk shows beside it. */
export interface QueuedReportRow extends MistakeReportRow {
  headline: string;
  versionNumber: number;
  handledByName: string | null;
}

export async function insertReport(tx: Connection, row: typeof mistakeReport.$inferInsert): Promise<void> {
  await tx.insert(mistakeReport).values(row);
}

/** One report, locked until the transaction ends; null when there is none. */
export async function lockReport(tx: Connection, reportId: string): Promise<MistakeReportRow | null> {
  const query = tx.select(columns).from(mistakeReport).where(eq(mistakeReport.id, reportId));
  const [row] = await lockRows(query, 'update');
  return row ?? null;
}

/** One report as it was settled, for the answer to who sent it. */
export async function findReport(connection: Connection, reportId: string): Promise<MistakeReportRow | null> {
  const [row] = await connection.select(columns).from(mistakeReport).where(eq(mistakeReport.id, reportId));
  return row ?? null;
}

/** Reports in these states about stories that somebody may see: what waits oldest first, what is settled newest first. */
export async function listReports(
  connection: Connection,
  { reader, states, limit, offset }: ReportPage,
): Promise<QueuedReportRow[]> {
  const isWaiting = states.some((state) => UNSETTLED.includes(state));
  return connection
    .select({
      ...columns,
      headline: story.headline,
      versionNumber: version.number,
      handledByName: person.name,
    })
    .from(mistakeReport)
    .innerJoin(story, eq(story.id, mistakeReport.storyId))
    .innerJoin(version, eq(version.id, mistakeReport.versionId))
    .leftJoin(person, eq(person.id, mistakeReport.handledBy))
    .where(and(inArray(mistakeReport.state, [...states]), isSeenBy(connection, reader)))
    .orderBy(isWaiting ? asc(mistakeReport.sentAt) : desc(mistakeReport.handledAt), asc(mistakeReport.id))
    .limit(limit)
    .offset(offset);
}

interface ReportPage {
  reader: StoryReader;
  states: readonly ReportState[];
  limit: number;
  offset: number;
}

/** How many reports are in each state, of stories that somebody may see. */
export async function countReports(
  connection: Connection,
  reader: StoryReader,
): Promise<ReadonlyMap<ReportState, number>> {
  const rows = await connection
    .select({ state: mistakeReport.state, reports: count() })
    .from(mistakeReport)
    .innerJoin(story, eq(story.id, mistakeReport.storyId))
    .where(isSeenBy(connection, reader))
    .groupBy(mistakeReport.state);
  return new Map(rows.map(({ state, reports }) => [state, reports]));
}

/** The reports for which a story is being corrected. */
export async function reportsBeingCorrected(
  connection: Connection,
  storyId: string,
): Promise<MistakeReportRow[]> {
  const rows = await beingCorrected(connection, storyId);
  return rows.map((row) => ({ ...row, storyId }));
}

const beingCorrected = rowsOfStory<Omit<MistakeReportRow, 'storyId'>>((connection, isOfStories) =>
  connection
    .select(columns)
    .from(mistakeReport)
    .where(and(isOfStories(mistakeReport.storyId), eq(mistakeReport.state, 'correcting')))
    .orderBy(asc(mistakeReport.sentAt)),
);

/** What the same sender has sent since then. */
export async function reportsFrom(
  connection: Connection,
  { sender, since }: { sender: string; since: Date },
): Promise<{ storyId: string; text: string; sentAt: Date }[]> {
  return connection
    .select({ storyId: mistakeReport.storyId, text: mistakeReport.text, sentAt: mistakeReport.sentAt })
    .from(mistakeReport)
    .where(and(eq(mistakeReport.sender, sender), gte(mistakeReport.sentAt, since)));
}

/** Writes down what became of a report; who calls it has locked it. */
export async function changeReport(
  tx: Connection,
  reportId: string,
  change: Partial<typeof mistakeReport.$inferInsert>,
): Promise<void> {
  await tx.update(mistakeReport).set(change).where(eq(mistakeReport.id, reportId));
}

/** Forgets from where reports came that were sent before this moment. */
export async function forgetSenders(tx: Connection, before: Date): Promise<void> {
  await tx.update(mistakeReport).set({ sender: null }).where(hasSenderFrom(before));
}

/** Forgets the addresses of readers whose reports were settled before this moment. */
export async function forgetAddresses(tx: Connection, before: Date): Promise<void> {
  await tx.update(mistakeReport).set({ email: null }).where(hasAddressFrom(before));
}

function hasSenderFrom(before: Date) {
  return and(isNotNull(mistakeReport.sender), lt(mistakeReport.sentAt, before));
}

function hasAddressFrom(before: Date) {
  const isSettled = inArray(mistakeReport.state, ['corrected', 'dismissed']);
  return and(isNotNull(mistakeReport.email), isSettled, lt(mistakeReport.handledAt, before));
}

/** How many reports about a story wait for somebody. */
export async function countWaitingOf(connection: Connection, storyId: string): Promise<number> {
  const [row] = await connection
    .select({ reports: count() })
    .from(mistakeReport)
    .where(and(eq(mistakeReport.storyId, storyId), inArray(mistakeReport.state, [...UNSETTLED])));
  return row?.reports ?? 0;
}

/** Whether there is anything of readers that is kept longer than it should be. */
export async function keepsTooLong(
  connection: Connection,
  { sender, email }: { sender: Date; email: Date },
): Promise<boolean> {
  const [row] = await connection
    .select({ id: mistakeReport.id })
    .from(mistakeReport)
    .where(or(hasSenderFrom(sender), hasAddressFrom(email)))
    .limit(1);
  return row !== undefined;
}
