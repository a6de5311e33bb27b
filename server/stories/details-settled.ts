import type { Connection } from '@/db/client';
import { authorsById } from '@/db/queries/author';
import { findSection } from '@/db/queries/section';
import { isAddressTaken } from '@/db/queries/story-details';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { isStorySlug } from '@/newsroom/slug';
import type { DetailsWish } from './details';
import type { StoryAtHand } from './facts';
import { slugInUse } from './slug-in-use';
import { tagsNamed } from './tags-named';

/** Details as they are to be stored. */
export interface SettledDetails {
  sectionId: string | null;
  /** Empty when it follows the headline. */
  slug: string;
  tagIds: string[];
  authorIds: string[];
  isChange: boolean;
}

/** What the details will be once the wish is granted; refuses what does not exist, cannot be an address, or is taken. */
export async function settleDetails(
  tx: Connection,
  story: StoryAtHand,
  wish: DetailsWish,
): Promise<Outcome<SettledDetails>> {
  const { row, details } = story;
  const sectionId = wish.section === undefined ? row.sectionId : wish.section;
  if (sectionId && !(await findSection(tx, sectionId))) return refuse('invalid', 'There is no such section.');
  const slug = storedSlug(story, wish.slug);
  const slugProblem = await slugProblemOf(tx, story, { sectionId, slug });
  if (slugProblem) return refuse('invalid', slugProblem);
  const authorIds = wish.byline ? [...new Set(wish.byline)] : details.authorIds;
  if ((await authorsById(tx, authorIds)).length < authorIds.length) {
    return refuse('invalid', 'Somebody in the byline has no profile in this newsroom.');
  }
  const tags = wish.tags ? await tagsNamed(tx, wish.tags) : grant(details.tagIds);
  if (!tags.ok) return tags;
  const settled = { sectionId, slug, tagIds: tags.value, authorIds };
  return grant({ ...settled, isChange: isChange(story, settled) });
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

function isChange({ row, details }: StoryAtHand, settled: Omit<SettledDetails, 'isChange'>): boolean {
  const before = [row.sectionId, row.slug, details.tagIds, details.authorIds];
  const after = [settled.sectionId, settled.slug, settled.tagIds, settled.authorIds];
  return JSON.stringify(before) !== JSON.stringify(after);
}
