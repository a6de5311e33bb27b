import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import { forgetReaders } from '../corrections/forget-readers';
import type { EventBus } from '../events';
import { sendOutbox } from '../notify/send-outbox';
import { sweepUploads, uploadsFolder } from '../photos/uploads/upload-shelf';
import { runtime } from '../runtime';
import { checkPosts } from './check-posts';
import { forgetUnconfirmed } from './forget-unconfirmed';
import { keepQuietSpells } from './keep-quiet-spells';
import { learnPublishedWords } from './learn-words';
import { RELEASE_EVERY, releaseDue } from './release-due';
import { sendDigests } from './send-digests';
import { watchLicences } from './watch-licences';
import { watchSecondLooks } from './watch-second-looks';

const EVERY = 10_000;

/** Work that the clock starts, in the order in which it runs. Each is safe to run twice and on two instances. */
const JOBS = {
  watchLicences,
  watchSecondLooks,
  sendDigests,
  sendOutbox,
  keepQuietSpells,
  forgetReaders,
  forgetUnconfirmed,
  sweepUploads: ({ now }: JobContext) => sweepUploads({ folder: uploadsFolder(runtime().env), now }),
};

/** Waits for nothing else: what is due is due now. */
const RELEASES = { releaseDue };

/** Work that waits for other people's machines: it takes turns among itself, so that no mail is late for it. */
const OUTSIDE_JOBS = { checkPosts };

/** Thousands of stories may have to be learnt after an import, and no mail and no licence waits for that. */
const LEARNING = { learnPublishedWords };

type Jobs = Readonly<Record<string, (context: JobContext) => Promise<void>>>;

interface JobContext {
  database: Database;
  events: EventBus;
  log: Logger;
  now: Date;
  /** Tells that the house closes: what waits outside is not worth waiting for. */
  signal: AbortSignal;
}

/** Runs the jobs at once, to catch up after a stop, and then again and again. `stop` waits for a running one. */
export function startJobs(): { stop(): Promise<void> } {
  const closing = new AbortController();
  const { signal } = closing;
  const tracks = [
    startTrack(RELEASES, { every: RELEASE_EVERY, signal }),
    startTrack(JOBS, { every: EVERY, signal }),
    startTrack(OUTSIDE_JOBS, { every: EVERY, signal }),
    startTrack(LEARNING, { every: EVERY, signal }),
  ];
  return {
    async stop() {
      closing.abort();
      await Promise.all(tracks.map((track) => track.stop()));
    },
  };
}

function startTrack(
  jobs: Jobs,
  { every, signal }: { every: number; signal: AbortSignal },
): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const tick = () => {
    // A round that takes longer than the time between two is not followed by all that it kept waiting.
    running ??= runAll(jobs, signal).finally(() => {
      running = null;
    });
  };
  const timer = setInterval(tick, every);
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function runAll(jobs: Jobs, signal: AbortSignal): Promise<void> {
  const { database, events, log } = runtime();
  for (const [name, job] of Object.entries(jobs)) {
    try {
      await job({ database, events, log, now: new Date(), signal });
    } catch (cause) {
      // One job that fails must not stop the others, nor itself next time.
      log.error({ err: cause, job: name }, 'job failed');
    }
  }
}
