import type { Connection } from '@/db/client';
import { authorsById } from '@/db/queries/author';
import { detailsSet } from '@/db/queries/detail-set';
import { findSection } from '@/db/queries/section';
import { tagsOfStory } from '@/db/queries/story-details';
import { languageName } from '@/newsroom/languages';
import { type DetailClash, STORY_DETAILS, type StoryDetail } from '@/newsroom/story-details';
import { STORY_KINDS } from '@/newsroom/story-kinds';
import type { DetailsPress } from './details';
import { extrasOf } from './extra-details';
import type { StoryAtHand } from './facts';

/**
 * What of a wish would be written over something that somebody else has set since it was on the screen. Two people who
 * change different details, or the same one to the same value, are in nobody's way, and nobody is in their own.
 */
export async function clashesOf(
  tx: Connection,
  story: StoryAtHand,
  press: DetailsPress,
): Promise<DetailClash[]> {
  if (story.row.detailsRevision === press.seenDetailsRevision) return [];
  const clashes: DetailClash[] = [];
  for (const set of await detailsSet(tx, press.storyId)) {
    const { detail, byName } = set;
    const isSeen = set.revision <= press.seenDetailsRevision || set.personId === press.actor.personId;
    if (isSeen || press[detail] === undefined) continue;
    const { theirs, yours } = await READINGS[detail](tx, story, press);
    if (theirs !== yours) clashes.push({ detail, theirs, yours, byName });
  }
  return clashes.sort((a, b) => STORY_DETAILS.indexOf(a.detail) - STORY_DETAILS.indexOf(b.detail));
}

type Reading = (
  tx: Connection,
  story: StoryAtHand,
  press: DetailsPress,
) => Promise<{ theirs: string; yours: string }>;

/** How each detail reads on the screen: as it is now, and as it was wished. */
const READINGS: Record<StoryDetail, Reading> = {
  section: async (tx, { row }, { section }) => ({
    theirs: await sectionName(tx, row.sectionId),
    yours: await sectionName(tx, section ?? null),
  }),
  slug: async (_tx, { details }, { slug = '' }) => ({ theirs: details.slug, yours: slug.trim() }),
  tags: async (tx, { row }, { tags = [] }) => ({
    theirs: (await tagsOfStory(tx, row.id)).map((tag) => tag.name).join(', '),
    yours: tags.join(', '),
  }),
  byline: async (tx, { details }, { byline = [] }) => ({
    theirs: await namesOf(tx, details.authorIds),
    yours: await namesOf(tx, byline),
  }),
  kind: async (_tx, { details }, { kind }) => ({
    theirs: STORY_KINDS[extrasOf(details).kind].name,
    yours: kind ? STORY_KINDS[kind].name : '',
  }),
  language: async (_tx, { details }, { language = '' }) => ({
    theirs: languageName(extrasOf(details).language),
    yours: languageName(language),
  }),
  searchTitle: async (_tx, { details }, { searchTitle = '' }) => ({
    theirs: extrasOf(details).searchTitle,
    yours: searchTitle.trim(),
  }),
  socialTitle: async (_tx, { details }, { socialTitle = '' }) => ({
    theirs: extrasOf(details).socialTitle,
    yours: socialTitle.trim(),
  }),
  commissionedWords: async (_tx, { row }, { commissionedWords }) => ({
    theirs: numberInWords(row.commissionedWords),
    yours: numberInWords(commissionedWords ?? null),
  }),
};

function numberInWords(words: number | null): string {
  return words === null ? '' : `${words} words`;
}

async function sectionName(tx: Connection, sectionId: string | null): Promise<string> {
  return (sectionId && (await findSection(tx, sectionId))?.name) || '';
}

async function namesOf(tx: Connection, authorIds: readonly string[]): Promise<string> {
  const authors = await authorsById(tx, authorIds);
  return authorIds.map((id) => authors.find((author) => author.id === id)?.name ?? '').join(', ');
}
