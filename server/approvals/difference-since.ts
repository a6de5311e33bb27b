import { type BlockDifference, isChanged, isTouched } from '@/content/difference/compare-copies';
import type { Stretch } from '@/content/difference/stretch';
import type { Actor } from '@/newsroom/actor';
import { APPROVALS, type ApprovalKind, type Coverage } from '@/newsroom/approvals';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { type Comparison, compareSides } from '../stories/compare-versions';
import type { StoryContext } from '../stories/context';
import { noSuchStory, readableStory } from '../stories/readable';
import { readSide } from '../stories/version-sides';

/** What has changed since an approval was given, of what its kind covers, word by word. */
export interface DifferenceSince {
  language: string;
  parts: DifferentPart[];
}

export interface DifferentPart {
  /** "Headline", "Paragraph changed". */
  name: string;
  texts: { label: string; stretches: Stretch[] }[];
}

/** Reads the difference that somebody who approved before has to judge. Not found for who may not read the story. */
export async function differenceSince(
  { storyId, kind, actor }: { storyId: string; kind: ApprovalKind; actor: Actor },
  context: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<DifferenceSince>> {
  const story = await readableStory({ storyId, actor }, context);
  if (!story) return noSuchStory();
  const { row, copy, details, facts } = story;
  if (!copy) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  const approval = story.approvals.find((each) => each.kind === kind);
  if (!approval) return refuse('conflict', `Nobody has given the ${APPROVALS[kind].name} approval yet.`);
  const from = await readSide(approval.versionNumber, { row, actor, now: null }, context);
  if (!from.ok) return from;
  const to = { side: 'working', number: null, at: null, hash: facts.currentHash, copy, details } as const;
  const comparison = await compareSides(context.database.read, { from: from.value, to });
  return grant({
    language: comparison.language,
    parts: partsOf(comparison, APPROVALS[kind].covers),
  });
}

function partsOf({ difference, details }: Comparison, covers: Coverage): DifferentPart[] {
  const blocks = difference.blocks
    .filter((block) => isTouched(block) && isCovered(block, covers))
    .map(partOf);
  if (covers === 'photos') return blocks;
  const lines = (['headline', 'standfirst'] as const)
    .filter((field) => isChanged(difference[field]))
    .map((field) => ({
      name: field === 'headline' ? 'Headline' : 'Standfirst',
      texts: [{ label: '', stretches: difference[field] }],
    }));
  return [...lines, ...details.map(({ name }) => ({ name: `${name} changed`, texts: [] })), ...blocks];
}

function isCovered({ before, after, kind, moved, parts }: BlockDifference, covers: Coverage): boolean {
  const type = (after ?? before)?.type;
  if (covers === 'photos') return type === 'photo' || type === 'gallery';
  if (covers === 'everything' || kind !== 'changed' || moved) return true;
  return parts.some(({ stretches }) => isChanged(stretches));
}

function partOf({ name, kind, moved, parts }: BlockDifference): DifferentPart {
  const deeds = [...(kind === 'same' ? [] : [kind]), ...(moved ? [`moved ${moved}`] : [])];
  const texts = kind === 'same' ? [] : parts.filter(({ stretches }) => stretches.length > 0);
  return { name: `${name} ${deeds.join(' and ')}`, texts };
}
