import { insertPreviewVisit, type PreviewLinkRow } from '@/db/queries/preview-link';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { Site } from '../site/site-settings';
import type { ShownStory } from '../site/story';
import type { StoryContext } from '../stories/context';
import { shownDraft } from '../stories/shown-draft';
import { keptLink } from './kept-link';
import { type OutsideComments, readOutsideComments } from './outside-comments';
import { textOfLink } from './shown-text';

type Moment = Pick<StoryContext, 'database' | 'now'>;

/** A story in the hands of its recipient. */
export interface OutsidePreview {
  recipient: string;
  expiresAt: Date;
  story: ShownStory;
  /** Null: this recipient may read only. */
  comments: OutsideComments | null;
}

/** Reads a preview that this browser has opened. Null when it has not, or when its link lets nobody in any more. */
export async function readOutsidePreview(
  { linkId, cookieHeader, site }: { linkId: string; cookieHeader: string | null; site: Site },
  { database, now }: Moment,
): Promise<OutsidePreview | null> {
  const { read } = database;
  const known = await keptLink(read, { linkId, cookieHeader, now });
  if (known?.standing !== 'open') return null;
  const { storyId, recipient, expiresAt } = known.link;
  const text = await textOfLink(read, known.link);
  if (!text) return null;
  const path = pathOfPreview(linkId);
  const story = await shownDraft(read, { storyId, path, text, site, now });
  const mayComment = known.link.mayComment === 1;
  const comments = mayComment ? await readOutsideComments(read, { link: known.link, copy: text.copy }) : null;
  return { recipient, expiresAt, story, comments };
}

/** Writes down that a link was opened, by whom as far as a network tells. */
export async function noteVisit(
  { link, network, browser }: { link: PreviewLinkRow; network: string; browser: string },
  { database, now }: Moment,
): Promise<void> {
  const { id: linkId, storyId } = link;
  const visit = { id: newId(), linkId, at: now, network, browser: browser.slice(0, LONGEST_BROWSER) };
  await database.inTransaction(async (tx) => {
    await insertPreviewVisit(tx, visit);
    writeDown(tx, { act: 'preview_opened', personId: null, storyId, about: linkId, facts: { network }, now });
  });
}

/** Where a preview is read: without the secret, so that no address bar, history or referrer tells it. */
export function pathOfPreview(linkId: string): string {
  return `/preview/read/${linkId}`;
}

const LONGEST_BROWSER = 200;
