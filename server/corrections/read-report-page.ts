import { parseCopy } from '@/content/document';
import type { Connection } from '@/db/client';
import { findPublication, liveCopies } from '@/db/queries/publication';
import { directionOf } from '@/newsroom/languages';
import { type CommentPlace, placesToComment } from '../previews/comment-places';
import { storyPath } from '../site/addresses';
import { readOldAddress, type StoryAnswer } from '../site/story';
import { type AtAddress, readPublishedVersions } from './read-public-history';

/** The form by which a reader reports a mistake in a story, or what became of the story. */
export type ReportPageAnswer = { found: 'form'; form: ReportPage } | Exclude<StoryAnswer, { found: 'story' }>;

export interface ReportPage {
  storyId: string;
  /** The number of the version that readers have. */
  version: number;
  path: string;
  headline: string;
  language: string;
  direction: 'ltr' | 'rtl';
  section: { name: string; href: string };
  /** Everything in the story that a report can be about. */
  places: CommentPlace[];
}

/** Reads what the form for a mistake in a story shows. */
export async function readReportPage(connection: Connection, at: AtAddress): Promise<ReportPageAnswer> {
  const row = await findPublication(connection, at);
  if (!row) return readOldAddress(connection, at);
  const { storyId, headline, language, sectionName, sectionSlug } = row;
  const [live] = await liveCopies(connection, [storyId]);
  const parsed = live && parseCopy(live.copy);
  // Withdrawn between two of our questions.
  if (!parsed?.ok) return { found: 'withdrawn' };
  const versions = await readPublishedVersions(connection, storyId);
  const form: ReportPage = {
    ...{ storyId, headline, language },
    version: versions.length,
    path: storyPath(row),
    direction: directionOf(language),
    section: { name: sectionName, href: `/${sectionSlug}` },
    places: placesToComment(parsed.copy),
  };
  return { found: 'form', form };
}
