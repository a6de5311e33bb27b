import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { changeReport, reportsBeingCorrected } from '@/db/queries/mistake-report';
import { type ChangeClass, isChangeClass, needsNote } from '@/newsroom/change-class';
import { settles } from '@/newsroom/corrections/settles';
import { stillStands } from '@/newsroom/corrections/still-stands';
import { writeDown } from '../audit/write-down';
import type { Step } from '../stories/step';
import { answerReader } from './reader-answer';

/**
 * Settles the reports for which a story was being corrected, when what is published with this step puts them right. Who
 * left an address is told, with the note that all readers get.
 */
export async function settleReports(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { decision, story, personId, now } = step;
  if (!decision.publishes || versionId === null || story.copy === null) return;
  const storyId = story.row.id;
  const { changeClass, note } = told(step);
  for (const report of await reportsBeingCorrected(tx, storyId)) {
    if (!settles(changeClass, stillStands(report.anchor, story.copy))) continue;
    await changeReport(tx, report.id, {
      state: 'corrected',
      handledAt: now,
      // The clock publishes for who has begun the correction.
      ...(personId !== null && { handledBy: personId }),
      answer: note,
      settledVersionId: versionId,
    });
    const isAnswered = await answerReader(tx, { report, isWanted: true, now });
    const facts = { deed: 'corrected', version: versionId, isAnswered };
    writeDown(tx, { act: 'mistake_report', personId, storyId, about: report.id, facts, now });
  }
}

/** What readers are told of the change. */
function told({ press }: Step): { changeClass: ChangeClass | null; note: string | null } {
  const changeClass = isChangeClass(press.changeClass) ? press.changeClass : null;
  const isTold = changeClass !== null && needsNote(changeClass);
  return { changeClass, note: isTold ? cleanText(press.note ?? '').trim() || null : null };
}
