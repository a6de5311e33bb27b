import { type Container, type Fill, HOME, type Slot, slotFor } from '@/newsroom/fronts/arrangement';
import type { Outcome } from '@/newsroom/refusal';
import { launchFront } from '@/server/fronts/launch';
import { readFrontDesk } from '@/server/fronts/read-front-desk';
import { saveDraft } from '@/server/fronts/save-draft';
import { newId } from '@/server/ids';
import type { DemoContainer, DemoLaunch } from '../demo-newsroom/fronts';
import type { Staff } from './load-staff';
import { hoursBefore, type LoadContext, named } from './newsroom-to-load';

interface Keys {
  staff: Staff;
  storyIds: ReadonlyMap<string, string>;
}

/** Has editors arrange and launch the front page, each launch at its time. */
export async function loadFronts(
  launches: readonly DemoLaunch[],
  { staff, storyIds }: Keys,
  { database, now }: LoadContext,
): Promise<void> {
  for (const { by, hoursAgo, containers } of launches) {
    const actor = named(staff.actors, by, 'person');
    const context = { actor, database, now: hoursBefore(now, hoursAgo) };
    const desk = await readFrontDesk(database.read, { slug: HOME, actor });
    if (!desk) throw new Error('The newsroom to load has no home front.');
    const versions = new Map(desk.stories.map(({ storyId, versionId }) => [storyId, versionId]));
    const arrangement = {
      containers: containers.map((container) => containerOf(container, { staff, storyIds, versions })),
    };
    const { version } = done(await saveDraft({ frontId: HOME, arrangement, version: desk.version }, context));
    done(await launchFront({ frontId: HOME, version }, context));
  }
}

function containerOf(
  { kind, title = '', room, fill, stories = [] }: DemoContainer,
  { staff, storyIds, versions }: Keys & { versions: ReadonlyMap<string, string> },
): Container {
  return {
    id: newId(),
    kind,
    title,
    room,
    fill: fillOf(fill, staff),
    slots: stories.map(({ key, headline, size }): Slot => {
      const storyId = named(storyIds, key, 'story');
      const words = headline === undefined ? null : { words: headline, of: versions.get(storyId) ?? '' };
      return { ...slotFor(storyId), headline: words, size: size ?? 'usual' };
    }),
  };
}

function fillOf(fill: DemoContainer['fill'], { sectionIds }: Staff): Fill {
  if (fill === 'newest' || fill === 'nothing') return { from: fill };
  return { from: 'section', sectionId: named(sectionIds, fill, 'section') };
}

function done<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`The front page was refused: ${outcome.message}`);
}
