import { lineText } from '@/content/to-text';
import type { Connection } from '@/db/client';
import { authorsById } from '@/db/queries/author';
import { firstPublication } from '@/db/queries/history';
import { changeNotesOf } from '@/db/queries/publication';
import { lastChangeNoteAt } from '@/db/queries/publication-write';
import { listSections } from '@/db/queries/section';
import { tagsById } from '@/db/queries/tag';
import type { Details } from '@/db/shapes';
import { sectionPath, tagPath } from '../site/addresses';
import { bylineView } from '../site/byline';
import { publicExtras } from '../site/public-extras';
import type { Site } from '../site/site-settings';
import { stamp } from '../site/stamp';
import { noteView, type ShownStory, type StoryView } from '../site/story';
import { deskMedia } from './desk-media';
import { extrasOf } from './extra-details';
import type { TextNow } from './text-now';

interface Draft {
  storyId: string;
  /** Where it is shown. */
  path: string;
  /** Copy and details of the working copy or of a version. */
  text: Pick<TextNow, 'copy' | 'details'>;
  site: Site;
  now: Date;
}

/** Copy and details as readers would get them if they were published now. Who may see that is for the caller to ask. */
export async function shownDraft(
  connection: Connection,
  { storyId, path, text, site, now }: Draft,
): Promise<ShownStory> {
  const { copy, details } = text;
  return {
    id: storyId,
    path,
    headline: lineText(copy.headline).trim() || 'Untitled story',
    standfirst: lineText(copy.standfirst),
    ...(await namesOf(connection, details)),
    ...publicExtras(extrasOf(details)),
    ...(await timesOf(connection, storyId, site)),
    modified: stamp(now, site.timeZone),
    copy,
    context: await deskMedia(connection, { copy, siteUrl: site.url }),
    leadPhoto: null,
    card: null,
    sharePicture: null,
    notes: (await changeNotesOf(connection, storyId)).map((note) => noteView(note, site)),
    historyHref: null,
    reportHref: null,
    related: [],
    more: [],
  };
}

/** When readers first had the story and last learnt of a change: both null for a story that they never had. */
async function timesOf(
  connection: Connection,
  storyId: string,
  { timeZone }: Site,
): Promise<Pick<ShownStory, 'published' | 'updated'>> {
  const first = await firstPublication(connection, storyId);
  const last = await lastChangeNoteAt(connection, storyId);
  return { published: first && stamp(first, timeZone), updated: last && stamp(last, timeZone) };
}

async function namesOf(
  connection: Connection,
  { sectionId, authorIds, tagIds }: Details,
): Promise<Pick<StoryView, 'section' | 'byline' | 'tags'>> {
  const section = (await listSections(connection)).find((each) => each.id === sectionId);
  const byline = inOrder(await authorsById(connection, authorIds), authorIds);
  const tags = inOrder(await tagsById(connection, tagIds), tagIds);
  return {
    section: {
      name: section?.name ?? 'No section yet',
      href: sectionPath(section?.slug ?? ''),
      slug: section?.slug ?? '',
    },
    byline: byline.map(bylineView),
    tags: tags.map((tag) => ({ name: tag.name, href: tagPath(tag.slug) })),
  };
}

function inOrder<Row extends { id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
