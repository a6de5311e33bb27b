import { reportMistake } from '@/server/corrections/report-mistake';
import type { DemoReport } from '../demo-newsroom/reports';
import { hoursBefore, type LoadContext, named } from './newsroom-to-load';

/** Has readers report what they found, each at its time. Who sent it is kept for a day, so that is long forgotten. */
export async function loadReports(
  reports: readonly DemoReport[],
  storyIds: ReadonlyMap<string, string>,
  { database, now }: LoadContext,
): Promise<void> {
  for (const { story, words, email = null, hoursAgo, ...told } of reports) {
    const place = { about: 'story', words, before: '', after: '' };
    const sent = { ...told, storyId: named(storyIds, story, 'story'), place, email };
    const context = { database, network: story, authSecret: 'none', now: hoursBefore(now, hoursAgo) };
    const outcome = await reportMistake(sent, context);
    if (!outcome.ok) throw new Error(`A report about “${story}” was refused: ${outcome.message}`);
  }
}
