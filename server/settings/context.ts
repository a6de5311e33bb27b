import type { Database } from '@/db/client';
import type { Actor } from '@/newsroom/actor';

/** What every use case about settings works with. */
export interface SettingsContext {
  actor: Actor;
  database: Database;
  now: Date;
}
