import type { MediaMessage } from '@/content/live-protocol';
import type { EventBus } from '../events';
import type { Sessions } from './sessions';

/**
 * Passes word of changed photos and records on to everybody who has a story open here; when word of other instances may
 * have been missed, that all may have changed. The answer ends it.
 */
export function startMediaNews(events: EventBus, sessions: Sessions): () => void {
  const tell = (ids: MediaMessage['ids']) => {
    // Which story shows what is asked of nobody: there are few open, and each browser knows its own.
    for (const session of sessions.all()) session.tell({ type: 'media', ids });
  };
  const stopHearing = [
    events.on('mediaChanged', ({ ids }) => tell([...ids])),
    events.whenMissed(() => tell('all')),
  ];
  return () => {
    for (const stop of stopHearing) stop();
  };
}
