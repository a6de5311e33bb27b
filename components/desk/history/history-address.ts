import type { VersionSide } from '@/newsroom/version-side';

/** What the history page is to show; without a side, what is newest. */
export interface HistoryView {
  version?: number;
  from?: VersionSide;
  to?: VersionSide;
  /** The page of the timeline; the first one goes without saying. */
  page?: number;
}

/** The address of a view of a story's history, which can be given to a colleague. */
export function historyAddress(storyId: string, { version, from, to, page = 1 }: HistoryView = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ version, from, to }))
    if (value !== undefined) query.set(name, String(value));
  if (page > 1) query.set('page', String(page));
  return `/desk/stories/${storyId}/history${query.size > 0 ? `?${query}` : ''}`;
}
