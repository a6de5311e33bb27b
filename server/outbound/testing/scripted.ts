import type { FailureReason, OutboundFailure } from '../failures';
import type { Outbound, OutboundPage } from '../guarded-fetch';

/** A way out that gives the same answer to every question, and keeps what it was asked. For tests. */
export function scripted(answer: OutboundPage | OutboundFailure): { outbound: Outbound; asked: string[] } {
  const asked: string[] = [];
  const outbound: Outbound = {
    async get(address) {
      asked.push(address);
      return answer;
    },
  };
  return { outbound, asked };
}

/** A way out that leads nowhere, for this reason. For tests. */
export function failing(reason: FailureReason, status?: number): Outbound {
  return scripted({ ok: false, reason, message: '', ...(status !== undefined && { status }) }).outbound;
}
