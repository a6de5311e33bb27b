import { z } from 'zod';
import type { Connection } from '@/db/client';
import { changeReport, findReport, type MistakeReportRow } from '@/db/queries/mistake-report';
import { putIntoOutbox } from '@/db/queries/outbox';
import { publishedStories } from '@/db/queries/published-story';
import { newId } from '../ids';
import { storyPath } from '../site/addresses';
import { readSite } from '../site/site-settings';

/** The topic of answers to readers who have reported a mistake. */
export const READER_ANSWER = 'reader-answer';

const PAYLOAD = z.object({ reportId: z.string() });

/**
 * Has the answer to a settled report sent, when there is one and its reader left an address; says whether. Otherwise the
 * address has served and is forgotten at once.
 */
export async function answerReader(
  tx: Connection,
  { report, isWanted, now }: { report: MistakeReportRow; isWanted: boolean; now: Date },
): Promise<boolean> {
  if (report.email === null) return false;
  if (isWanted) {
    const payload = { reportId: report.id };
    await putIntoOutbox(tx, [{ id: newId(), topic: READER_ANSWER, payload, now }]);
  } else await changeReport(tx, report.id, { email: null });
  return isWanted;
}

export interface ReaderMail {
  reportId: string;
  to: string;
  subject: string;
  text: string;
  path: string;
}

/** The mail that answers a report; null when its address is forgotten already. It names the story only as readers have it. */
export async function answerMail(payload: unknown, read: Connection): Promise<ReaderMail | null> {
  const { reportId } = PAYLOAD.parse(payload);
  const report = await findReport(read, reportId);
  if (!report?.email) return null;
  const [live] = await publishedStories(read, [report.storyId]);
  const { newsroomName: newsroom } = await readSite(read, '');
  return {
    reportId,
    to: report.email,
    subject: `Your report to ${newsroom}`,
    text: [
      'You told us of a mistake in one of our stories. Thank you for reading so closely.',
      ...(report.state === 'corrected' ? ['We have put it right.'] : []),
      ...(report.answer ? [report.answer] : []),
      `${newsroom}. We keep your address no longer: please do not answer this mail.`,
    ].join('\n\n'),
    path: live ? storyPath(live) : '/',
  };
}

/** Forgets the address once the answer has been sent. */
export async function forgetAddress(tx: Connection, reportId: string): Promise<void> {
  await changeReport(tx, reportId, { email: null });
}
