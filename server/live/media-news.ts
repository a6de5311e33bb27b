import type { MediaMessage } from '@/content/live-protocol';
import type { EventBus } from '../events';
import type { Sessions } from './sessions';

/** Passes word of changed photos and records on to everybody who has a story open. The answer ends it. */
export function startMediaNews(events: EventBus, sessions: Sessions): () => void {
  return events.on('mediaChanged', ({ ids }) => {
    const message: MediaMessage = { type: 'media', ids: [...ids] };
    // Which story shows what is asked of nobody: there are few open, and each browser knows its own.
    for (const session of sessions.all()) session.tell(message);
  });
}
