import type { Copy } from '@/content/document';
import { lineText } from '@/content/to-text';
import { findStory } from '@/db/queries/story';
import { lastVersion } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryContext } from './context';
import { gatherFacts } from './facts';

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
  };
}

/** Reads a story as JSON. Not found for who may not read it, so that the answer does not tell which stories exist. */
export async function readAsJson(
  { storyId, actor }: { storyId: string; actor: Actor },
  { database: { read }, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<StoryAsJson>> {
  const row = await findStory(read, storyId);
  const story = row && (await gatherFacts(read, row, now));
  if (!story || !may(actor, 'story.read', story.subject))
    return refuse('not_found', 'There is no such story.');
  return grant({
    id: row.id,
    state: row.workingState,
    publicState: row.publicState,
    revision: row.revision,
    version: (await lastVersion(read, storyId))?.number ?? null,
    hash: story.facts.currentHash,
    headline: story.facts.headlineText,
    standfirst: story.copy ? lineText(story.copy.standfirst) : '',
    body: story.copy?.body ?? null,
    details: { ...story.details, revision: row.detailsRevision },
  });
}
