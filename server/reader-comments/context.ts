import type { Database } from '@/db/client';
import type { OutboundAsk } from '../outbound/guarded-fetch';

/** What the use cases of readers work with: there is no actor, because a reader never signs in. */
export interface ReaderContext {
  database: Database;
  outbound: OutboundAsk;
  /** Makes the proofs in links and cookies. */
  authSecret: string;
  now: Date;
}
