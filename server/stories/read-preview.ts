import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { Site } from '../site/site-settings';
import type { ShownStory } from '../site/story';
import type { StoryContext } from './context';
import { noSuchStory, type ReadQuestion, readableStory } from './readable';
import { shownDraft } from './shown-draft';

export interface Preview {
  story: ShownStory;
  /** Whether who asks may show it to somebody outside as well. */
  mayShowOutside: boolean;
}

/**
 * The working copy as readers would get it if it were published now. Read anew each time and never kept: a preview
 * must not be able to reach anybody it was not asked by.
 */
export async function readPreview(
  { site, ...question }: ReadQuestion & { site: Site },
  { database, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<Preview>> {
  const { storyId, actor } = question;
  const story = await readableStory(question, { database, now });
  if (!story || !may(actor, 'site.preview', story.subject)) return noSuchStory();
  const { copy, details } = story;
  if (!copy) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  const path = `/desk/stories/${storyId}/preview`;
  return grant({
    story: await shownDraft(database.read, { storyId, path, text: { copy, details }, site, now }),
    mayShowOutside: may(actor, 'story.show_outside', story.subject),
  });
}
