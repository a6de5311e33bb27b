import { lineText } from '@/content/to-text';
import type { Connection } from '@/db/client';
import { authorsById } from '@/db/queries/author';
import { firstPublication } from '@/db/queries/history';
import { changeNotesOf } from '@/db/queries/publication';
import { lastChangeNoteAt } from '@/db/queries/publication-write';
import { listSections } from '@/db/queries/section';
import { tagsOfStory } from '@/db/queries/story-details';
import type { Details } from '@/db/shapes';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { sectionPath, tagPath } from '../site/addresses';
import { bylineView } from '../site/byline';
import { publicExtras } from '../site/public-extras';
import type { Site } from '../site/site-settings';
import { stamp } from '../site/stamp';
import { noteView, type ShownStory, type StoryView } from '../site/story';
import type { StoryContext } from './context';
import { deskMedia } from './desk-media';
import { extrasOf } from './extra-details';
import { noSuchStory, type ReadQuestion, readableStory } from './readable';

/**
 * The working copy as readers would get it if it were published now. Read anew each time and never kept: a preview
 * must not be able to reach anybody it was not asked by.
 */
export async function readPreview(
  { site, ...question }: ReadQuestion & { site: Site },
  { database, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<ShownStory>> {
  const { read } = database;
  const { storyId, actor } = question;
  const story = await readableStory(question, { database, now });
  if (!story || !may(actor, 'site.preview', story.subject)) return noSuchStory();
  const { copy, details } = story;
  if (!copy) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  return grant({
    id: storyId,
    path: `/desk/stories/${storyId}/preview`,
    headline: story.facts.headlineText || 'Untitled story',
    standfirst: lineText(copy.standfirst),
    ...(await namesOf(read, storyId, details)),
    ...publicExtras(extrasOf(details)),
    ...(await timesOf(read, storyId, site)),
    modified: stamp(now, site.timeZone),
    copy,
    context: await deskMedia(read, { copy, siteUrl: site.url }),
    leadPhoto: null,
    sharePicture: null,
    notes: (await changeNotesOf(read, storyId)).map((note) => noteView(note, site)),
    more: [],
  });
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
  storyId: string,
  { sectionId, authorIds }: Details,
): Promise<Pick<StoryView, 'section' | 'byline' | 'tags'>> {
  const section = (await listSections(connection)).find((each) => each.id === sectionId);
  const authors = await authorsById(connection, authorIds);
  const byline = authorIds.flatMap((id) => authors.find((author) => author.id === id) ?? []);
  const tags = await tagsOfStory(connection, storyId);
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
