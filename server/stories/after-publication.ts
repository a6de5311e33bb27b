import { compareCopies } from '@/content/difference/compare-copies';
import { differenceInWords, sumUp } from '@/content/difference/sum-up';
import { parseCopy } from '@/content/document';
import type { Connection } from '@/db/client';
import { findKillRequest, openLooksOf } from '@/db/queries/aftermath';
import { lastHistory } from '@/db/queries/history';
import { findVersion } from '@/db/queries/version';
import { compareDetails } from '@/newsroom/details-difference';
import type { StoryAtHand } from './facts';
import { namedDetails } from './named-details';
import { readTimeZone } from './policy';

/** What the page of a story says of what readers have, would get, or may have no more. Times are ISO 8601 in UTC. */
export interface AfterPublication {
  /** What the next publication changes of what readers have; null when there is none to come, or nothing they have. */
  change: PublicChange | null;
  /** Somebody asks for the story to be killed: why, and what readers would find. */
  kill: { reason: string; words: string; byName: string; at: string } | null;
  /** Quick fixes that wait for a second pair of eyes. */
  looks: LookToCome[];
  /** Why the clock gave the story back, while nothing has happened to it since. */
  notReleased: { reason: string; at: string } | null;
  /** The zone in which the house reads its clock. */
  timeZone: string;
}

export interface PublicChange {
  /** "12 words added in 1 paragraph; headline changed." */
  sentence: string;
  /** Why it cannot be called minor; nothing when it can. */
  notMinor: string[];
}

export interface LookToCome {
  id: string;
  byName: string;
  at: string;
  dueAt: string;
  isOverdue: boolean;
  /** The versions to compare. */
  from: number;
  to: number;
}

export async function readAfterPublication(
  connection: Connection,
  story: StoryAtHand,
): Promise<AfterPublication> {
  const { id: storyId, publicState } = story.row;
  const wasPublic = publicState !== 'never';
  return {
    change: wasPublic ? await changeForReaders(connection, story) : null,
    kill: wasPublic ? await readKill(connection, storyId) : null,
    looks: wasPublic ? await readLooks(connection, story) : [],
    notReleased: await readNotReleased(connection, story),
    timeZone: await readTimeZone(connection),
  };
}

async function changeForReaders(
  connection: Connection,
  { row, copy, details, facts }: StoryAtHand,
): Promise<PublicChange | null> {
  const { id: storyId, liveVersionId: versionId, workingState, language } = row;
  if (versionId === null || copy === null || !['approved', 'scheduled'].includes(workingState)) return null;
  const notMinor = facts.meaningChanges.map(({ sentence }) => sentence);
  const live = await findVersion(connection, { storyId, versionId });
  const parsed = live && parseCopy(live.copy);
  if (!live || !parsed?.ok) return { sentence: 'What readers have cannot be compared.', notMinor };
  const [before, after] = await namedDetails(connection, [live.details, details]);
  const changed = before && after ? compareDetails(before, after).map(({ name }) => name) : [];
  const sum = sumUp(compareCopies(parsed.copy, copy, language));
  return { sentence: differenceInWords(sum, changed), notMinor };
}

async function readKill(connection: Connection, storyId: string): Promise<AfterPublication['kill']> {
  const request = await findKillRequest(connection, storyId);
  if (!request) return null;
  const { reason, words, askedByName, askedAt } = request;
  return { reason, words, byName: askedByName, at: askedAt.toISOString() };
}

async function readLooks(connection: Connection, { row, facts }: StoryAtHand): Promise<LookToCome[]> {
  const storyId = row.id;
  const looks = await openLooksOf(connection, storyId);
  const numberOf = async (versionId: string) =>
    (await findVersion(connection, { storyId, versionId }))?.number ?? 0;
  return Promise.all(
    looks.map(async ({ id, fixedByName, fixedAt, dueAt, beforeId, versionId }) => ({
      id,
      byName: fixedByName,
      at: fixedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      isOverdue: dueAt <= facts.now,
      from: await numberOf(beforeId),
      to: await numberOf(versionId),
    })),
  );
}

async function readNotReleased(
  connection: Connection,
  { row }: StoryAtHand,
): Promise<AfterPublication['notReleased']> {
  if (row.workingState !== 'approved') return null;
  const last = await lastHistory(connection, row.id);
  if (last?.action !== 'unschedule' || last.personId !== null || !last.reason) return null;
  return { reason: last.reason, at: last.at.toISOString() };
}
