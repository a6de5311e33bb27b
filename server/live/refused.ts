import type { LiveReason } from '@/content/live-protocol';

/**
 * Thrown in a hook to stop Hocuspocus from going on. Deliberately no `Error`: Hocuspocus prints the message of whatever
 * it catches to the console, and tells the browser its `reason`.
 */
export class Refused {
  constructor(readonly reason: LiveReason) {}
}
