import type { Copy } from '@/content/document';
import { lineText } from '@/content/to-text';
import { lastVersion } from '@/db/queries/version';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryContext } from './context';
import { type ExtraDetails, extraDetails } from './extra-details';
import { noSuchStory, type ReadQuestion, readableStory } from './readable';

/** A story as it is stored now, for programs and tests of those who may read it. */
export interface StoryAsJson {
  id: string;
  state: WorkingState;
  publicState: PublicState;
  revision: number;
  /** The number of the newest version; the working copy may be ahead of it. */
  version: number | null;
  /** SHA-256 over what would be published now. */
  hash: string;
  headline: string;
  standfirst: string;
  /** The body as stored JSON; null when the working copy is damaged. */
  body: Copy['body'] | null;
  details: {
    sectionId: string | null;
    slug: string;
    tagIds: string[];
    authorIds: string[];
    revision: number;
    commissionedWords: number | null;
  } & ExtraDetails;
}

/** Reads a story as JSON. Not found for who may not read it, so that the answer does not tell which stories exist. */
export async function readAsJson(
  question: ReadQuestion,
  { database, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<StoryAsJson>> {
  const story = await readableStory(question, { database, now });
  if (!story) return noSuchStory();
  const { row } = story;
  return grant({
    id: row.id,
    state: row.workingState,
    publicState: row.publicState,
    revision: row.revision,
    version: (await lastVersion(database.read, row.id))?.number ?? null,
    hash: story.facts.currentHash,
    headline: story.facts.headlineText,
    standfirst: story.copy ? lineText(story.copy.standfirst) : '',
    body: story.copy?.body ?? null,
    details: {
      ...story.details,
      ...extraDetails(row),
      commissionedWords: row.commissionedWords,
      revision: row.detailsRevision,
    },
  });
}
