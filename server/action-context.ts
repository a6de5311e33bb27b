import type { Database } from '@/db/client';
import type { Actor } from '@/newsroom/actor';

/** What every use case that a person asks for is given: who asks, the database, and the time of asking. */
export interface ActionContext {
  actor: Actor;
  database: Database;
  now: Date;
}
