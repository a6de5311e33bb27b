import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { changeReport, findReport, lockReport, type MistakeReportRow } from '@/db/queries/mistake-report';
import { lockStory, type StoryRow } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { isUnsettled, REPORT_STATE_NAMES } from '@/newsroom/corrections/mistake-report';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { hasVisibleText } from '@/newsroom/visible-text';
import { writeDown } from '../audit/write-down';
import type { StoryContext } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { moveWithin } from '../stories/move';
import { answerReader } from './reader-answer';

interface Wish {
  reportId: string;
  actor: Actor;
}

type Context = Pick<StoryContext, 'database' | 'events' | 'now'>;

/** Says that one looks into a report, so that nobody else does; takes it over from a colleague. */
export async function takeReport(
  { reportId, actor }: Wish,
  { database, now }: Context,
): Promise<Outcome<null>> {
  return database.inTransaction(async (tx) => {
    const found = await lockForDesk(tx, { reportId, actor });
    if (!found.ok) return found;
    const { report } = found.value;
    if (report.state === 'correcting')
      return refuse('conflict', 'The story is being corrected for it already.');
    await changeReport(tx, reportId, { state: 'taken', handledBy: actor.personId, handledAt: now });
    note(tx, { report, actor, now }, { deed: 'taken' });
    return grant(null);
  });
}

/** Settles a report without a change. An answer goes to a reader who left an address, and their address is forgotten. */
export async function dismissReport(
  { reportId, actor, answer }: Wish & { answer: string },
  { database, now }: Context,
): Promise<Outcome<null>> {
  return database.inTransaction(async (tx) => {
    const found = await lockForDesk(tx, { reportId, actor });
    if (!found.ok) return found;
    const { report } = found.value;
    const words = cleanText(answer).trim();
    const settled = { state: 'dismissed', handledBy: actor.personId, handledAt: now } as const;
    await changeReport(tx, reportId, { ...settled, note: null, answer: words || null });
    const isAnswered = await answerReader(tx, { report, isWanted: words !== '', now });
    note(tx, { report, actor, now }, { deed: 'dismissed', isAnswered });
    return grant(null);
  });
}

/**
 * Begins the correction that a report asks for: the story is opened for revision, if it is not being revised, and the note
 * for readers stands ready for its publication, which settles the report (`settle-reports.ts`).
 */
export async function correctForReport(
  { reportId, actor, note: typed }: Wish & { note: string },
  { database, events, now }: Context,
): Promise<Outcome<{ storyId: string }>> {
  const words = cleanText(typed).trim();
  if (!hasVisibleText(words))
    return refuse('invalid', 'Write the note that readers will see. It can be changed later.');
  const outcome = await database.inTransaction(async (tx) => {
    const found = await lockForDesk(tx, { reportId, actor });
    if (!found.ok) return found;
    const { report, story } = found.value;
    const { id: storyId, publicState, workingState } = story;
    if (publicState !== 'live')
      return refuse(
        'conflict',
        'Readers do not have this story any more. Dismiss the report with an answer.',
      );
    if (workingState === 'clean') {
      const opened = await moveWithin(tx, { storyId, action: 'revise', actor }, now);
      if (!opened.ok) return opened;
    }
    await changeReport(tx, reportId, {
      state: 'correcting',
      handledBy: actor.personId,
      handledAt: now,
      note: words,
    });
    note(tx, { report, actor, now }, { deed: 'correcting' });
    return grant({ storyId });
  });
  if (outcome.ok) events.emit('storyMoved', { storyId: outcome.value.storyId });
  return outcome;
}

async function lockForDesk(
  tx: Connection,
  { reportId, actor }: Wish,
): Promise<Outcome<{ report: MistakeReportRow; story: StoryRow }>> {
  if (!may(actor, 'mistake.handle')) return refuse('not_allowed', 'Editors handle what readers report.');
  const known = await findReport(tx, reportId);
  // The story first, as a step does that settles its reports: two that lock in turn would wait for each other.
  const story = known && (await lockStory(tx, known.storyId));
  const report = story && (await lockReport(tx, reportId));
  // Of a sealed story nobody outside its circle learns that something was reported.
  if (!report || !story || !may(actor, 'story.read', await subjectOf(tx, story)))
    return refuse('not_found', 'There is no such report.');
  if (!isUnsettled(report.state))
    return refuse(
      'conflict',
      `This report was settled meanwhile: ${REPORT_STATE_NAMES[report.state].toLowerCase()}.`,
    );
  return grant({ report, story });
}

function note(
  tx: Connection,
  { report, actor, now }: { report: MistakeReportRow; actor: Actor; now: Date },
  facts: { deed: string; isAnswered?: boolean },
): void {
  const { id: about, storyId } = report;
  writeDown(tx, { act: 'mistake_report', personId: actor.personId, storyId, about, facts, now });
}
