import type { Connection } from '@/db/client';
import { listAuthors } from '@/db/queries/author';
import { detailsSet } from '@/db/queries/detail-set';
import { listSections } from '@/db/queries/section';
import { bylineOfStory, tagsOfStory } from '@/db/queries/story-details';
import { listTags } from '@/db/queries/tag';
import type { Actor } from '@/newsroom/actor';
import type { StoryDetail } from '@/newsroom/story-details';
import { storyReader } from '@/newsroom/story-reader';
import { type ExtraDetails, extraDetails } from './extra-details';
import type { StoryAtHand } from './facts';

/** The details of a story with what can be chosen for them. */
export interface DeskDetails {
  details: {
    revision: number;
    /** The id of a section. */
    section: string | null;
    slug: string;
    /** True until somebody types a slug or the story is published. */
    slugFollowsHeadline: boolean;
    /** Names, in their order. */
    tags: string[];
    byline: { id: string; name: string }[];
    /** In words; null when nobody ordered a length. */
    commissionedWords: number | null;
    /** Who set each of them last, for those that somebody has set. */
    setBy: Partial<Record<StoryDetail, { personId: string; name: string }>>;
  } & ExtraDetails;
  choices: {
    sections: { id: string; name: string; slug: string }[];
    authors: { id: string; name: string }[];
    /** Names of the tags that this person may know of. */
    tags: string[];
  };
}

/** Reads the details panel of a story. */
export async function readDeskDetails(
  connection: Connection,
  { row, details }: StoryAtHand,
  actor: Actor,
): Promise<DeskDetails> {
  const tags = await tagsOfStory(connection, row.id);
  const byline = await bylineOfStory(connection, row.id);
  const authors = await listAuthors(connection);
  const allTags = await listTags(connection, storyReader(actor));
  const set = await detailsSet(connection, row.id);
  return {
    details: {
      revision: row.detailsRevision,
      section: row.sectionId,
      slug: details.slug,
      slugFollowsHeadline: row.slug === '',
      tags: tags.map((tag) => tag.name),
      byline: byline.map(({ id, name }) => ({ id, name })),
      commissionedWords: row.commissionedWords,
      setBy: Object.fromEntries(
        set.map(({ detail, personId, byName: name }) => [detail, { personId, name }]),
      ),
      ...extraDetails(row),
    },
    choices: {
      sections: await listSections(connection),
      authors: authors.map(({ id, name }) => ({ id, name })),
      tags: allTags.map((tag) => tag.name),
    },
  };
}
