import type { Silence } from '@/newsroom/posts/finding';
import type { OutboundFailure } from '../outbound/failures';

/**
 * What a failed question says about the post that was asked for. Only an answer of the platform itself says anything;
 * whatever else went wrong is about the asking.
 */
export function silenceOf({ reason, status }: Pick<OutboundFailure, 'reason' | 'status'>): Silence {
  if (status === 404 || status === 410) return 'not_there';
  if (status === 401 || status === 403) return 'not_shown';
  if (status === 429) return 'asked_to_wait';
  return NEVER_ANSWERED.has(reason) ? 'not_reached' : 'not_readable';
}

const NEVER_ANSWERED = new Set<OutboundFailure['reason']>(['timeout', 'network', 'http_error']);
