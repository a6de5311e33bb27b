import type { DemoBlock, DemoStory } from '../demo-newsroom/demo-story';

export interface FirstUse {
  by: string;
  hoursAgo: number;
}

/** Who needed something first, and when: the writer of the oldest story that has such a block, or null. */
export function firstUse(
  stories: readonly DemoStory[],
  isWanted: (block: DemoBlock) => boolean,
): FirstUse | null {
  const users = stories.filter((story) => blocksOf(story).some(isWanted));
  const [oldest] = users.toSorted((one, other) => other.startedHoursAgo - one.startedHoursAgo);
  return oldest ? { by: oldest.author, hoursAgo: oldest.startedHoursAgo } : null;
}

function blocksOf({ body, revision }: DemoStory): DemoBlock[] {
  return [...body, ...(revision?.body ?? [])];
}
