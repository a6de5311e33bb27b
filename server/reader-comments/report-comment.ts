import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import {
  changeReaderComment,
  countReportsFrom,
  insertReport,
  lockReaderComment,
  openReportersOf,
  openReportsOf,
} from '@/db/queries/reader-comment';
import { findPublicComment } from '@/db/queries/reader-comment-public';
import type { ReportKind } from '@/newsroom/reader-comments/grounds';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { newId } from '../ids';
import type { ReaderContext } from './context';
import { isInnerNetwork } from './inner-network';
import { networkKey } from './keys';
import { readCommentRules } from './read-policy';

interface Report {
  storyId: string;
  commentId: string;
  kind: ReportKind;
  note: string;
  network: string;
}

const AN_HOUR = 3_600_000;

/** More reports of one comment say nothing more. */
const MOST_OPEN = 20;

/**
 * A reader reports a comment. One that was approved is before the moderators again, however often it was looked at; with
 * as many reports as the house has set it is out of sight until then. The same network counts once.
 */
export async function reportComment(
  report: Report,
  { database, authSecret, now }: ReaderContext,
): Promise<Outcome<null>> {
  const key = networkKey(authSecret, report.network);
  return database.inTransaction(async (tx) => {
    const shown = await findPublicComment(tx, report);
    const comment = shown && (await lockReaderComment(tx, shown.id));
    if (!comment) return refuse('not_found', 'This comment is not there any more.');
    if (await reportsTooMuch(tx, { key, network: report.network, now }))
      return refuse('too_many', 'Too many reports in a short time. Try again in an hour.');
    const reporters = await openReportersOf(tx, comment.id);
    if (!reporters.includes(key) || (await hasRoom(tx, report))) {
      const { kind, note } = report;
      await insertReport(tx, {
        id: newId(),
        commentId: comment.id,
        kind,
        note: [...cleanText(note).trim()].slice(0, LIMITS.reportNote).join(''),
        networkKey: key,
        at: now,
      });
      const { hideAfterReports } = await readCommentRules(tx);
      const networks = new Set([...reporters, key]).size;
      const isHidden = hideAfterReports > 0 && networks >= hideAfterReports;
      // Also when it stays in sight: who is about to decide has not seen this report.
      await changeReaderComment(tx, comment, isHidden ? { isHidden: 1 } : {});
    }
    return grant(null);
  });
}

/** Behind the proxy of the house every reader has the same network: what each of them says is kept. */
async function hasRoom(tx: Connection, { commentId, network }: Report): Promise<boolean> {
  return isInnerNetwork(network) && (await openReportsOf(tx, [commentId])).length < MOST_OPEN;
}

async function reportsTooMuch(
  tx: Connection,
  { key, network, now }: { key: string; network: string; now: Date },
): Promise<boolean> {
  if (isInnerNetwork(network)) return false;
  const since = new Date(now.getTime() - AN_HOUR);
  return (await countReportsFrom(tx, { networkKey: key, since })) >= LIMITS.reports;
}
