import type { Actor } from '@/newsroom/actor';
import { type Arrangement, type Container, HOME, slotFor } from '@/newsroom/fronts/arrangement';
import type { FrontView } from '../site/draw-front';
import { readFront } from '../site/front';
import { TEST_SITE } from '../site/testing-site';
import { granted, type Newsroom } from '../stories/testing-newsroom';
import { launchFront } from './launch';
import { saveDraft } from './save-draft';

/** A top with room for three that is filled from the newest, with these stories in it. */
export function topWith(storyIds: readonly string[], more: Partial<Container> = {}): Container {
  const fill = { from: 'newest' } as const;
  return { id: 'top', kind: 'top', title: '', room: 3, fill, slots: storyIds.map(slotFor), ...more };
}

/** What an editor, or somebody else, does to a front; as a use case wants it. */
export function as(house: Newsroom, actor: Actor = house.editor) {
  return { actor, database: house.database, now: house.now };
}

/** Saves and launches a front over what there is. */
export async function launched(
  house: Newsroom,
  arrangement: Arrangement,
  { frontId = HOME, version = 0 }: { frontId?: string; version?: number } = {},
): Promise<number> {
  const saved = granted(await saveDraft({ frontId, arrangement, version }, as(house)));
  granted(await launchFront({ frontId, version: saved.version }, as(house)));
  return saved.version + 1;
}

/** The headlines that readers of the home page get, container by container. */
export async function homeInWords({ database }: Newsroom): Promise<string[][]> {
  return inWords(await readFront(database.read, TEST_SITE));
}

/** The headlines of a front, container by container. */
export function inWords({ containers }: FrontView): string[][] {
  return containers.map(({ items }) => items.map(({ teaser }) => teaser.headline));
}
