import type { Connection } from '@/db/client';
import { type CorrectionRow, countCorrections, listCorrections } from '@/db/queries/correction';
import { directionOf } from '@/newsroom/languages';
import { CORRECTIONS_PATH, historyPath, pagePath, sectionPath, storyPath } from '../site/addresses';
import type { Site } from '../site/site-settings';
import { type ChangeNoteView, noteView } from '../site/story';
import type { LinkView } from '../site/teaser';

/** One page of what the house has corrected, newest first. */
export interface CorrectionsPage {
  page: number;
  pages: number;
  newer: string | null;
  older: string | null;
  days: CorrectionDay[];
}

/** What was corrected on one day of the paper. */
export interface CorrectionDay {
  /** "12 April 2018" */
  day: string;
  entries: CorrectionEntry[];
}

export interface CorrectionEntry extends ChangeNoteView {
  headline: string;
  language: string;
  direction: 'ltr' | 'rtl';
  href: string;
  historyHref: string;
  section: LinkView;
}

export const CORRECTIONS_ON_A_PAGE = 25;

/**
 * Corrections, clarifications, editor’s notes and retractions of stories that readers have. Null for a page beyond the end. A
 * story that is withdrawn or killed takes what was said of it along; its address tells what became of it.
 */
export async function readCorrections(
  connection: Connection,
  { page, site }: { page: number; site: Site },
): Promise<CorrectionsPage | null> {
  const pages = Math.max(1, Math.ceil((await countCorrections(connection)) / CORRECTIONS_ON_A_PAGE));
  if (page > pages) return null;
  const offset = (page - 1) * CORRECTIONS_ON_A_PAGE;
  const rows = await listCorrections(connection, { limit: CORRECTIONS_ON_A_PAGE, offset });
  return {
    page,
    pages,
    newer: page > 1 ? pagePath(CORRECTIONS_PATH, page - 1) : null,
    older: page < pages ? pagePath(CORRECTIONS_PATH, page + 1) : null,
    days: byDay(rows.map((row) => entryOf(row, site))),
  };
}

function entryOf(row: CorrectionRow, site: Site): CorrectionEntry {
  const { headline, language, sectionName, sectionSlug } = row;
  const path = storyPath(row);
  return {
    ...noteView(row, site),
    headline,
    language,
    direction: directionOf(language),
    href: path,
    historyHref: historyPath(path),
    section: { name: sectionName, href: sectionPath(sectionSlug) },
  };
}

function byDay(entries: readonly CorrectionEntry[]): CorrectionDay[] {
  const days: CorrectionDay[] = [];
  for (const entry of entries) {
    const { day } = entry.at;
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
