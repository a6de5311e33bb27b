import type { Arrangement } from '@/newsroom/fronts/arrangement';
import { type FrontChange, frontChanges } from '@/newsroom/fronts/front-changes';
import { onlyLive } from '@/newsroom/fronts/rearrange';
import type { FrontDesk } from '@/server/fronts/read-front-desk';
import { containerName } from './shown-places';

type Names = Pick<FrontDesk, 'sections' | 'gone' | 'live'> & {
  /** The headline of a story; empty when nobody here may know it. */
  headlineOf(storyId: string): string;
  /** Whether it would wait for room where it is placed. */
  standsBy(storyId: string): boolean;
};

/** What readers would get otherwise if this were launched now, one sentence for each change. */
export function changesInWords(arrangement: Arrangement, names: Names): string[] {
  const { live, gone } = names;
  const wanted = onlyLive(arrangement, (storyId) => !(storyId in gone));
  const nameOf = containerNames([live, wanted], names.sections);
  const sentences = frontChanges(live, wanted).map((change) => sentence(change, names, nameOf));
  // Stories that nobody here may name are told of once.
  return [...new Set(sentences)];
}

function containerNames(fronts: readonly Arrangement[], sections: FrontDesk['sections']) {
  const all = fronts.flatMap(({ containers }) => containers);
  const names = new Map(all.map((container) => [container.id, containerName(container, sections)]));
  return (containerId: string) => names.get(containerId) ?? 'a container';
}

const DRESSED = { headline: 'another headline', picture: 'another picture', size: 'another size' };
const LIST = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

function sentence(
  change: FrontChange,
  { headlineOf, gone, standsBy }: Names,
  nameOf: (containerId: string) => string,
): string {
  const story = 'storyId' in change ? quoted(headlineOf(change.storyId)) : '';
  switch (change.deed) {
    case 'comes':
      return standsBy(change.storyId)
        ? `${story} stands by in ${nameOf(change.containerId)}.`
        : `${story} comes into ${nameOf(change.containerId)}.`;
    case 'leaves':
      return change.storyId in gone
        ? `${story} is not before readers any more, and leaves ${nameOf(change.containerId)}.`
        : `${story} leaves ${nameOf(change.containerId)}.`;
    case 'moves':
      return change.from === change.to
        ? `${story} moves within ${nameOf(change.to)}.`
        : `${story} moves from ${nameOf(change.from)} to ${nameOf(change.to)}.`;
    case 'dressed':
      return `${story} gets ${LIST.format(change.what.map((what) => DRESSED[what]))}.`;
    case 'container_comes':
      return `${nameOf(change.containerId)} is added.`;
    case 'container_leaves':
      return `${nameOf(change.containerId)} is taken off.`;
    case 'container_moves':
      return `${nameOf(change.containerId)} moves.`;
    case 'container_changes':
      return `${nameOf(change.containerId)} is set otherwise.`;
  }
}

/** A headline in a sentence. */
export function quoted(headline: string): string {
  return headline ? `“${headline}”` : 'A story that readers do not have';
}
