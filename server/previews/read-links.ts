import { listPreviewLinks, visitsOfPreviewLinks } from '@/db/queries/preview-link';
import { may } from '@/newsroom/permissions';
import { type PreviewLinkStanding, standingOfPreviewLink } from '@/newsroom/preview-link';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { noSuchStory, type ReadQuestion, readableRow } from '../stories/readable';

/** A link as the desk lists it. Times are ISO 8601 in UTC. */
export interface PreviewLinkView {
  id: string;
  recipient: string;
  /** Null: whatever the working copy says. */
  versionNumber: number | null;
  mayComment: boolean;
  createdByName: string;
  createdAt: string;
  expiresAt: string;
  standing: PreviewLinkStanding;
  visits: { times: number; lastAt: string } | null;
}

/** The previews of a story, for who may give them. */
export interface PreviewsPage {
  headline: string;
  links: PreviewLinkView[];
}

/** Those that count are the newest; older ones are in the audit. */
const LISTED = 200;

/** Reads them. Not found for who may not show this story to anybody outside. */
export async function readPreviewLinks(
  question: ReadQuestion,
  { database, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<PreviewsPage>> {
  const { read } = database;
  const row = await readableRow(question, { database });
  if (!row || !may(question.actor, 'story.show_outside', await subjectOf(read, row))) return noSuchStory();
  const rows = await listPreviewLinks(read, { storyId: row.id, limit: LISTED });
  const visits = await visitsOfPreviewLinks(
    read,
    rows.map((link) => link.id),
  );
  const links = rows.map(({ id, recipient, versionNumber, createdByName, ...link }) => {
    const seen = visits.get(id);
    return {
      id,
      recipient,
      versionNumber,
      mayComment: link.mayComment === 1,
      createdByName,
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      standing: standingOfPreviewLink(link, now),
      visits: seen ? { times: seen.times, lastAt: seen.lastAt.toISOString() } : null,
    };
  });
  return grant({ headline: row.headline, links });
}
