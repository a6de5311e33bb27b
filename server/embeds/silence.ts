import type { Silence } from '@/newsroom/posts/finding';
import type { OutboundFailure } from '../outbound/failures';
import type { Way } from './post-endpoints';

/**
 * What a failed question says about the post that was asked for. Only an answer of the platform itself says anything;
 * whatever else went wrong is about the asking. A page that is refused is refused to programs: that says nothing.
 */
export function silenceOf({ reason, status }: Pick<OutboundFailure, 'reason' | 'status'>, way: Way): Silence {
  if (status === 404 || status === 410) return 'not_there';
  if ((status === 401 || status === 403) && way !== 'page') return 'not_shown';
  if (status === 429) return 'asked_to_wait';
  return NEVER_ANSWERED.has(reason) ? 'not_reached' : 'not_readable';
}

const NEVER_ANSWERED = new Set<OutboundFailure['reason']>(['timeout', 'network', 'http_error']);

/** True when a platform's silence says something about the post. */
export function isTelling(silence: Silence | undefined): boolean {
  return silence === 'not_there' || silence === 'not_shown';
}
