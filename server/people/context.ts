import type { Database } from '@/db/client';
import type { Actor } from '@/newsroom/actor';
import type { EventBus } from '../events';

/** What every use case about people works with. */
export interface PeopleContext {
  actor: Actor;
  database: Database;
  events: EventBus;
  now: Date;
}
