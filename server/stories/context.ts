import type { Database } from '@/db/client';
import type { EventBus } from '../events';

/** What every use case about stories works with. */
export interface StoryContext {
  database: Database;
  events: EventBus;
  now: Date;
}

/** What reading takes. */
export type Reading = Pick<StoryContext, 'database'>;
