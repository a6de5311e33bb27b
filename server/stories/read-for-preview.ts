import type { Copy } from '@/content/document';
import { copyToText } from '@/content/to-text';
import { photoUses, postUses } from '@/content/uses';
import type { RenderContext } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { authorsById } from '@/db/queries/author';
import { firstPublication } from '@/db/queries/history';
import { findSection } from '@/db/queries/section';
import { findStory } from '@/db/queries/story';
import { tagsOfStory } from '@/db/queries/story-details';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { readPhoto } from '../photos/read-photo';
import { readPost } from '../posts/read-post';
import { sectionPath, storyPath, tagPath } from '../site/addresses';
import { bylineView } from '../site/byline';
import { readSite } from '../site/site-settings';
import { stamp } from '../site/stamp';
import type { StoryView } from '../site/story';
import type { StoryContext } from './context';
import { gatherFacts, type StoryAtHand } from './facts';

interface PreviewQuestion {
  storyId: string;
  actor: Actor;
  siteUrl: string;
}

/**
 * The working copy as its page will look to readers. Not found for who may not read the story; never part of the
 * public site, which knows published versions only.
 */
export async function readForPreview(
  { storyId, actor, siteUrl }: PreviewQuestion,
  { database: { read }, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<StoryView>> {
  const row = await findStory(read, storyId);
  const story = row && (await gatherFacts(read, row, now));
  if (!story || !may(actor, 'site.preview', story.subject))
    return refuse('not_found', 'There is no such story.');
  if (!story.copy) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  const context = await readMedia(read, story.copy, siteUrl);
  return grant(await viewOf(read, { story, copy: story.copy, context, now }));
}

interface Parts {
  story: StoryAtHand;
  copy: Copy;
  context: RenderContext;
  now: Date;
}

async function viewOf(read: Connection, { story, copy, context, now }: Parts): Promise<StoryView> {
  const { row, details } = story;
  const { headline, standfirst } = copyToText(copy);
  const section = details.sectionId ? await findSection(read, details.sectionId) : null;
  const { slug: sectionSlug, name } = section ?? { slug: 'section', name: 'No section yet' };
  const authors = await authorsById(read, details.authorIds);
  const tags = await tagsOfStory(read, row.id);
  const { timeZone } = await readSite(read, context.siteUrl);
  const at = stamp(now, timeZone);
  const first = await firstPublication(read, row.id);
  return {
    id: row.id,
    path: storyPath({ sectionSlug, slug: details.slug }),
    headline,
    standfirst,
    section: { name, slug: sectionSlug, href: sectionPath(sectionSlug) },
    byline: details.authorIds.flatMap((id) => authors.filter((author) => author.id === id).map(bylineView)),
    tags: tags.map((tag) => ({ name: tag.name, href: tagPath(tag.slug) })),
    published: first ? stamp(first, timeZone) : at,
    updated: null,
    modified: at,
    copy,
    context,
    // Only machines are shown a lead photo by itself, and none of them sees a preview.
    leadPhoto: null,
    notes: [],
    more: [],
  };
}

async function readMedia(read: Connection, copy: Copy, siteUrl: string): Promise<RenderContext> {
  const photoIds = photoUses(copy).flatMap((use) => use.photoId ?? []);
  const recordIds = postUses(copy).flatMap((use) => use.recordId ?? []);
  const photos = (await Promise.all(photoIds.map((id) => readPhoto(read, id)))).filter(
    (photo) => photo !== null,
  );
  const posts = (await Promise.all(recordIds.map((id) => readPost(read, id)))).filter(
    (post) => post !== null,
  );
  return {
    photo: (id) => photos.find((photo) => photo.id === id)?.view,
    post: (id) => posts.find((post) => post.id === id),
    siteUrl,
  };
}
