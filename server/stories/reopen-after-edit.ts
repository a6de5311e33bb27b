import { findStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import type { StoryContext } from './context';
import { move } from './move';

/**
 * Called after an editor has typed into a story: an approved one goes back to review, like at the press of Reopen. Any
 * other is left alone, and of many callers one reopens it. Until it has, the approval does not fit the text any more,
 * so nothing can be published in between.
 */
export async function reopenAfterEdit(
  { storyId, actor }: { storyId: string; actor: Actor },
  context: StoryContext,
): Promise<void> {
  const story = await findStory(context.database.read, storyId);
  if (story?.workingState !== 'approved') return;
  const outcome = await move({ storyId, actor, action: 'reopen', seenRevision: story.revision }, context);
  // Somebody else was quicker, or the person has lost their role since: the text is safe either way.
  if (outcome.ok || outcome.code === 'conflict' || outcome.code === 'not_allowed') return;
  throw new Error(`Story ${storyId} was not reopened after an edit: ${outcome.message}`);
}
