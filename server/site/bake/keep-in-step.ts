import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import { touch } from '@/db/client';
import {
  firstTouch,
  forgetTouches,
  readSiteState,
  type SiteTouch,
  touchesAfter,
} from '@/db/queries/site-touch';
import { WHOLE_PAPER } from '@/newsroom/public-things';
import type { EventBus } from '../../events';
import type { Touched } from './touched';

interface Steps {
  database: Database;
  events: EventBus;
  log: Logger;
  touched: Touched;
  /** How often the database is asked, whatever the other instances tell; in milliseconds. */
  every?: number;
  /** Called for each touch as soon as it is known of, by whatever way. */
  onTouch(touch: SiteTouch): void;
}

/** A look at one row. What another program writes, a command of the house for one, tells nobody. */
const EVERY = 100;
const AT_ONCE = 1_000;
/** So many touches are remembered; pages on disk that are older are drawn anew. */
const REMEMBERED = 10_000;

/** Learns every touch that the database remembers. Returns once it knows them all. */
export async function learnTouches({
  database,
  touched,
}: Pick<Steps, 'database' | 'touched'>): Promise<void> {
  const { number } = await readSiteState(database.read);
  if (number === 0) {
    // A state with a name of its own: pages of another database of which nothing is known either must not be taken for ours.
    await database.inTransaction(async () => touch(WHOLE_PAPER));
  } else if (number > 2 * REMEMBERED) {
    await database.inTransaction((tx) => forgetTouches(tx, number - REMEMBERED));
  }
  touched.beginAt((await firstTouch(database.read)) ?? 1);
  await readOn({ database, onTouch: (each) => void touched.note(each) }, () => touched.seen);
}

/**
 * Hears of every touch from now on: of one that was made here before its maker is answered, of one that another
 * instance tells of at once, and of any other when the database is asked next.
 */
export function keepInStep({ database, events, log, touched, onTouch, every = EVERY }: Steps): {
  stop(): Promise<void>;
} {
  let catching: Promise<void> | null = null;
  let isInTrouble = false;
  const take = (each: SiteTouch) => {
    if (touched.note(each)) onTouch(each);
  };
  const catchUp = () => {
    catching ??= readOn({ database, onTouch: take }, () => touched.seen)
      .then(() => {
        isInTrouble = false;
      })
      .catch((cause: unknown) => {
        // Once, not five times a second: readers go on reading what is known.
        if (!isInTrouble) log.error({ err: cause }, 'it cannot be seen what has changed for readers');
        isInTrouble = true;
      })
      .finally(() => {
        catching = null;
      });
  };
  const stops = [
    database.onTouched((each) => {
      take(each);
      events.emit('siteTouched', { number: each.number });
    }),
    events.on('siteTouched', ({ number }) => {
      if (number > touched.seen) catchUp();
    }),
    events.whenMissed(catchUp),
  ];
  const timer = setInterval(catchUp, every);
  return {
    async stop() {
      clearInterval(timer);
      for (const stop of stops) stop();
      await catching;
    },
  };
}

async function readOn(
  { database, onTouch }: Pick<Steps, 'database' | 'onTouch'>,
  seen: () => number,
): Promise<void> {
  for (;;) {
    const rows = await touchesAfter(database.read, { number: seen(), limit: AT_ONCE });
    for (const row of rows) onTouch(row);
    if (rows.length < AT_ONCE) return;
  }
}
