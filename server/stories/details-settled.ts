import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { authorsById } from '@/db/queries/author';
import { findSection } from '@/db/queries/section';
import type { StoryRow } from '@/db/queries/story';
import { isAddressTaken } from '@/db/queries/story-details';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { isStorySlug } from '@/newsroom/slug-form';
import { STORY_DETAILS, type StoryDetail } from '@/newsroom/story-details';
import type { DetailsWish } from './details';
import type { StoryAtHand } from './facts';
import { slugInUse } from './slug-in-use';
import { tagsNamed } from './tags-named';

/** The details that stand in the story's own row; the slug is empty when it follows the headline. */
type RowDetails = Pick<
  StoryRow,
  'sectionId' | 'slug' | 'kind' | 'language' | 'searchTitle' | 'socialTitle' | 'commissionedWords'
>;

/** Details as they are to be stored. */
export interface SettledDetails {
  row: RowDetails;
  tagIds: string[];
  authorIds: string[];
  /** Which of them become another value. */
  changed: StoryDetail[];
  /** True when readers would get something else; the length that was ordered is the desk's own affair. */
  reachesReaders: boolean;
}

/** What the details will be once the wish is granted; refuses what does not exist, cannot be an address, or is taken. */
export async function settleDetails(
  tx: Connection,
  story: StoryAtHand,
  wish: DetailsWish,
): Promise<Outcome<SettledDetails>> {
  const { details } = story;
  const row = rowDetails(story, wish);
  const { sectionId, slug } = row;
  if (sectionId && !(await findSection(tx, sectionId))) return refuse('invalid', 'There is no such section.');
  const slugProblem = await slugProblemOf(tx, story, { sectionId, slug });
  if (slugProblem) return refuse('invalid', slugProblem);
  const authorIds = wish.byline ? [...new Set(wish.byline)] : details.authorIds;
  if ((await authorsById(tx, authorIds)).length < authorIds.length) {
    return refuse('invalid', 'Somebody in the byline has no profile in this newsroom.');
  }
  const tags = wish.tags ? await tagsNamed(tx, wish.tags) : grant(details.tagIds);
  if (!tags.ok) return tags;
  const settled = { row, tagIds: tags.value, authorIds };
  return grant({ ...settled, ...changesOf(story, settled) });
}

function rowDetails(story: StoryAtHand, wish: DetailsWish): RowDetails {
  const { row } = story;
  return {
    sectionId: wish.section === undefined ? row.sectionId : wish.section,
    slug: storedSlug(story, wish.slug),
    kind: wish.kind ?? row.kind,
    language: wish.language ?? row.language,
    searchTitle: wish.searchTitle === undefined ? row.searchTitle : oneLine(wish.searchTitle),
    socialTitle: wish.socialTitle === undefined ? row.socialTitle : oneLine(wish.socialTitle),
    commissionedWords: wish.commissionedWords === undefined ? row.commissionedWords : wish.commissionedWords,
  };
}

function oneLine(typed: string): string {
  return cleanText(typed).replace(/\s+/g, ' ').trim();
}

// A slug that came with the headline and is sent back untouched has not been chosen by anybody.
function storedSlug({ row, details }: StoryAtHand, wished: string | undefined): string {
  const typed = wished?.trim();
  return typed === undefined || typed === details.slug ? row.slug : typed;
}

async function slugProblemOf(
  tx: Connection,
  { row, details, facts }: StoryAtHand,
  { sectionId, slug: stored }: { sectionId: string | null; slug: string },
): Promise<string | null> {
  const slug = slugInUse(stored, facts.headlineText);
  const isSame = slug === details.slug && sectionId === row.sectionId;
  // While the slug follows the headline it may still be nothing, and may change by itself.
  if (isSame || stored === '') return null;
  if (!isStorySlug(slug)) {
    return 'A slug is written with lower-case letters, digits and single hyphens only, at most 96.';
  }
  const isTaken = sectionId && (await isAddressTaken(tx, { storyId: row.id, sectionId, slug }));
  return isTaken ? `The slug “${slug}” is taken in this section. Choose another.` : null;
}

function changesOf(
  { row, details }: StoryAtHand,
  settled: Pick<SettledDetails, 'row' | 'tagIds' | 'authorIds'>,
): Pick<SettledDetails, 'changed' | 'reachesReaders'> {
  const to = settled.row;
  const pairs: Record<StoryDetail, [before: unknown, after: unknown]> = {
    section: [row.sectionId, to.sectionId],
    slug: [row.slug, to.slug],
    tags: [details.tagIds.join(), settled.tagIds.join()],
    byline: [details.authorIds.join(), settled.authorIds.join()],
    kind: [row.kind, to.kind],
    language: [row.language, to.language],
    searchTitle: [row.searchTitle, to.searchTitle],
    socialTitle: [row.socialTitle, to.socialTitle],
    commissionedWords: [row.commissionedWords, to.commissionedWords],
  };
  const changed = STORY_DETAILS.filter((detail) => pairs[detail][0] !== pairs[detail][1]);
  return { changed, reachesReaders: changed.some((detail) => detail !== 'commissionedWords') };
}
