import type { openTab } from '@/server/live/testing/tab';
import { countedSockets } from '../../components/editor/counted-socket';
import { BATCH, LINE } from '../../components/editor/line-settings';

/** For a tab that keeps its line as a browser does. */
export const AS_BROWSERS_DO: Pick<Parameters<typeof openTab>[0], 'line' | 'socket'> = {
  line: { ...LINE, flushDelay: BATCH },
  // Node's sockets have of the browser's whatever the class uses.
  socket: (Base) => countedSockets(() => undefined, Base as unknown as typeof WebSocket).Socket,
};
