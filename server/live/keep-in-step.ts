import { documentName } from '@/content/live-protocol';
import { lastChanges } from '@/db/queries/working-copy';
import { catchUp } from './catch-up';
import { hearLive } from './live-word';
import type { OpenStories } from './open-stories';
import type { LivePorts } from './ports';
import type { Turns } from './turns';

/** What nobody told us is found within this time, and a query. */
const LOOK_EVERY = 2_000;

/**
 * Keeps the open stories in step with what is stored past them, by a restore of text or by other instances: at once when
 * it is told, and what instances store by looking every two seconds whether they tell or not. The answer ends it.
 */
export function keepInStep(ports: LivePorts, rooms: Rooms): () => void {
  const catchUpSoon = makeCatchUpSoon(ports, rooms);
  const stopRestores = ports.events.on('textRestored', ({ storyId, change }) => catchUpSoon(storyId, change));
  const stopInstances = ports.instances.mayExist
    ? keepInStepWithOthers(ports, rooms.stories, catchUpSoon)
    : () => undefined;
  return () => {
    stopRestores();
    stopInstances();
  };
}

type CatchUpSoon = ReturnType<typeof makeCatchUpSoon>;

function keepInStepWithOthers(ports: LivePorts, stories: OpenStories, catchUpSoon: CatchUpSoon): () => void {
  const { instances } = ports;
  let isLooking = false;
  async function look() {
    if (isLooking) return;
    isLooking = true;
    await lookAtAll(ports, stories, catchUpSoon).catch((cause: unknown) =>
      ports.log.warn({ err: cause }, 'the changes of other instances could not be looked for'),
    );
    isLooking = false;
  }
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  const stopHearing = [
    hearLive(instances, 'stored', ({ storyId, number }) => catchUpSoon(storyId, number)),
    instances.whenBack('live', look),
  ];
  return () => {
    clearInterval(timer);
    for (const stop of stopHearing) stop();
  };
}

interface Rooms {
  turns: Turns;
  stories: OpenStories;
}

async function lookAtAll(
  { database }: LivePorts,
  stories: OpenStories,
  catchUpSoon: CatchUpSoon,
): Promise<void> {
  const storyIds = stories.all().map(({ storyId }) => storyId);
  for (const [storyId, number] of await lastChanges(database.read, storyIds)) catchUpSoon(storyId, number);
}

// Once for all that was told while others had their turn. Whether it is needed is known when its own turn comes: the
// story may be just opening, or be the better for a change that was stored here.
function makeCatchUpSoon(ports: LivePorts, { turns, stories }: Rooms) {
  const latest = new Map<string, number>();
  return (storyId: string, number: number): void => {
    const isQueued = latest.has(storyId);
    latest.set(storyId, Math.max(number, latest.get(storyId) ?? 0));
    if (isQueued) return;
    const name = documentName(storyId);
    turns
      .inTurn(name, async () => {
        const wanted = latest.get(storyId) ?? 0;
        latest.delete(storyId);
        const story = stories.of(name);
        if (story && wanted > story.lastChange) await catchUp(ports, story);
      })
      // The next look tries again.
      .catch((cause: unknown) =>
        ports.log.warn({ err: cause, story: storyId }, 'an open story could not catch up'),
      );
  };
}
