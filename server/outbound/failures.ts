/** Why an outside address gave us nothing. */
export type FailureReason =
  | 'forbidden_address'
  | 'timeout'
  | 'too_large'
  | 'wrong_type'
  | 'http_error'
  | 'network'
  | 'too_many_redirects'
  | 'bad_url';

/** What the outbound client hands back instead of a page; `status` is there when the host did answer. */
export interface OutboundFailure {
  ok: false;
  reason: FailureReason;
  message: string;
  status?: number;
}

/** Travels inside `server/outbound` only, through streams and callbacks that know nothing but errors. */
export class OutboundError extends Error {
  readonly reason: FailureReason;
  readonly status: number | undefined;

  constructor(reason: FailureReason, message: string, status?: number) {
    super(message);
    this.name = 'OutboundError';
    this.reason = reason;
    this.status = status;
  }
}

/**
 * Turns what went wrong outside into a value. A failure that did not come from outside is a bug and is thrown on.
 */
export function asFailure(error: unknown, deadline: AbortSignal): OutboundFailure {
  if (error instanceof OutboundError) {
    const { reason, message, status } = error;
    return status === undefined ? { ok: false, reason, message } : { ok: false, reason, message, status };
  }
  if (deadline.aborted) return { ok: false, reason: 'timeout', message: 'The site took too long to answer.' };
  if (isSystemError(error)) {
    return { ok: false, reason: 'network', message: `The site could not be reached (${error.code}).` };
  }
  throw error;
}

// Sockets, TLS, the HTTP parser and the decoders all mark their errors with a code; our own mistakes have none.
function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
