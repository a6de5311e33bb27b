import type { CommentsMessage, StoryMessage } from '@/content/live-protocol';
import { findStory } from '@/db/queries/story';
import type { LivePorts } from './ports';
import type { Sessions } from './sessions';

/** Tells everybody who has a story open when it was moved, or its details or comments were changed. The answer ends it. */
export function startStoryNews(ports: LivePorts, sessions: Sessions): () => void {
  const tell = ({ storyId }: { storyId: string }) =>
    tellStory(ports, sessions, storyId).catch((cause: unknown) => {
      // Each browser reads the story anew by itself when it next comes back or the text rests.
      ports.log.warn({ err: cause, story: storyId }, 'nobody was told that a story has changed');
    });
  const stop = [
    ports.events.on('storyMoved', (event) => void tell(event)),
    ports.events.on('sealChanged', (event) => void tell(event)),
    ports.events.on('detailsChanged', (event) => void tell(event)),
    ports.events.on('commentsChanged', ({ storyId }) => {
      const message: CommentsMessage = { type: 'comments' };
      for (const session of sessions.ofStory(storyId)) session.tell(message);
    }),
  ];
  return () => {
    for (const each of stop) each();
  };
}

// What has changed, each browser asks for itself: not everybody may do the same with it. The revisions say whether it
// has to, for the one who made the change knows already.
async function tellStory({ database }: LivePorts, sessions: Sessions, storyId: string): Promise<void> {
  const open = sessions.ofStory(storyId);
  const story = open.length > 0 && (await findStory(database.read, storyId));
  if (!story) return;
  const { revision, detailsRevision } = story;
  const message: StoryMessage = { type: 'story', revision, detailsRevision };
  for (const session of open) session.tell(message);
}
