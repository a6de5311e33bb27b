import type { Problem } from '@/content/problem';
import type { DetailClash } from './story-details';

/** Why something was not done. Refusals are values: they travel to the screen and are shown as they are. */
export type RefusalCode =
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'invalid'
  | 'not_ready'
  | 'conflict'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

export interface Refusal {
  ok: false;
  code: RefusalCode;
  /** One sentence that the person can act on. */
  message: string;
  /** Every unmet guard, when the refusal is `not_ready`. */
  problems?: Problem[];
  /** What somebody else has set meanwhile, when details were refused as a `conflict`. */
  clashes?: DetailClash[];
  /** True when what stands in the way is over by itself within seconds, so that waiting helps. */
  passes?: true;
}

export type Outcome<Value> = { ok: true; value: Value } | Refusal;

/** Builds a refusal; the message is shown to the person as it stands. */
export function refuse(code: RefusalCode, message: string, problems?: Problem[]): Refusal {
  return problems ? { ok: false, code, message, problems } : { ok: false, code, message };
}

/** Wraps a value that was granted. */
export function grant<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}
