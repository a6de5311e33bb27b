import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import type { Actor } from '@/newsroom/actor';
import type { EventBus } from '../events';
import type { Instances } from '../instances/instances';

/** All that live editing needs from the rest of the house. */
export interface LivePorts {
  database: Database;
  log: Logger;
  events: EventBus;
  /** The other processes in which the same stories may be open. */
  instances: Instances;
  /** Who sends this Cookie header, judged by the database now; null when nobody is signed in with it. */
  actorFromCookie(cookieHeader: string | null): Promise<Actor | null>;
  /** Called after somebody has typed into an approved story. */
  reopenAfterEdit(storyId: string, actor: Actor): Promise<void>;
}
