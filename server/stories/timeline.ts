import type { Connection } from '@/db/client';
import { listHistory } from '@/db/queries/history';
import { namesOfPeople } from '@/db/queries/person';
import { listSavePoints } from '@/db/queries/save-point';
import type { StoryRow } from '@/db/queries/story';
import { listVersions } from '@/db/queries/version';
import type { Contribution } from '@/db/shapes';
import { type NamedWork, workInWords } from '@/newsroom/work-in-words';
import { type TimelineEntry, timelineEntries } from './timeline-entries';

/** All that happened to a story, a page at a time, newest first. */
export interface Timeline {
  entries: TimelineEntry[];
  /** Counted from 1. */
  page: number;
  pages: number;
  versions: number;
}

/** As much as somebody looks through at once. */
export const TIMELINE_PAGE = 60;

/** Reads the timeline of a story that may be read. A page that there is not is the last one. */
export async function readTimeline(connection: Connection, row: StoryRow, page: number): Promise<Timeline> {
  const versions = await listVersions(connection, row.id);
  const all = timelineEntries({
    versions,
    history: await listHistory(connection, row.id),
    savePoints: await listSavePoints(connection, row.id),
    liveVersionId: row.publicState === 'live' ? row.liveVersionId : null,
  });
  const pages = Math.max(1, Math.ceil(all.length / TIMELINE_PAGE));
  const shown = Math.min(page, pages);
  const onPage = all.slice((shown - 1) * TIMELINE_PAGE, shown * TIMELINE_PAGE);
  const work = await nameWork(
    connection,
    onPage.map(({ contributions }) => contributions),
  );
  const entries = onPage.map(({ contributions: _, ...entry }, place) => ({
    ...entry,
    work: work[place] ?? '',
  }));
  return { entries, page: shown, pages, versions: versions.length };
}

/** Contributions in words, list by list: "Noa Reed +120 −14 words, Edie Marsh details". */
export async function nameWork(
  connection: Connection,
  lists: readonly (readonly Contribution[])[],
): Promise<string[]> {
  const ids = new Set(lists.flat().map(({ personId }) => personId));
  const names = await namesOfPeople(connection, [...ids]);
  const named = ({ personId, ...done }: Contribution): NamedWork => ({
    ...done,
    name: names.get(personId) ?? 'Somebody',
  });
  return lists.map((list) => workInWords(list.map(named)));
}
