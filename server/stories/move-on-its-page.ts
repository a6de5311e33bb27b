import type { StoryStand } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { StoryContext } from './context';
import { move } from './move';
import { type DeskStory, readForDesk } from './read-for-desk';
import type { Press } from './step';

/** What a step has made of a story, and all that its page shows then; null when that has to be asked for again. */
export interface Moved {
  stand: StoryStand;
  story: DeskStory | null;
}

/** As `move`, for somebody who has the story's page open: its answer saves them the question that would follow. */
export async function moveOnItsPage(
  press: Press & { actor: Actor },
  context: StoryContext,
): Promise<Outcome<Moved>> {
  const moved = await move(press, context);
  if (!moved.ok) return moved;
  // The step is made, whatever becomes of the reading.
  const read = await readForDesk(press, context).catch(() => null);
  return grant({ stand: moved.value, story: read?.ok ? read.value : null });
}
