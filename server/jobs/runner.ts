import { sendOutbox } from '../notify/send-outbox';
import { runtime } from '../runtime';
import { releaseDue } from './release-due';
import { watchLicences } from './watch-licences';

const EVERY = 10_000;

/** Work that the clock starts, in the order in which it runs. Each is safe to run twice and on two instances. */
const JOBS = { releaseDue, watchLicences, sendOutbox };

/** Runs the jobs at once, to catch up after a stop, and then every ten seconds. `stop` waits for a running one. */
export function startJobs(): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const tick = () => {
    running = running.then(runAll);
  };
  const timer = setInterval(tick, EVERY);
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function runAll(): Promise<void> {
  const { database, events, log } = runtime();
  for (const [name, job] of Object.entries(JOBS)) {
    try {
      await job({ database, events, log, now: new Date() });
    } catch (cause) {
      // One job that fails must not stop the others, nor itself next time.
      log.error({ err: cause, job: name }, 'job failed');
    }
  }
}
