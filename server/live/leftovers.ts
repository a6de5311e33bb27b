import { compactLeftovers } from './compact';
import type { LivePorts } from './ports';

const LOOK_EVERY = 60_000;
/** Longer than any open story leaves its changes unmerged. */
const LEFT_FOR = 60_000;

/**
 * Merges what processes that were killed have left behind: all of it at the start, and then, because another instance may
 * die while this one goes on, whatever nobody has merged for a minute. `stop` waits for a running one.
 */
export function startMergingLeftovers(ports: LivePorts): { stop(): Promise<void> } {
  let running = compactLeftovers(ports, new Date());
  const timer = setInterval(() => {
    running = running.then(() => compactLeftovers(ports, new Date(Date.now() - LEFT_FOR)));
  }, LOOK_EVERY);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
