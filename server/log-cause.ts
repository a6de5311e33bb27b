import pino from 'pino';

/**
 * An error as the log has it. What a failing query was asked with is left out, wherever in the chain of causes it stands: these
 * are the words of stories, and a sealed one may be among them.
 */
export function causeForLog(cause: Error): Record<string, unknown> {
  const { type, message, stack, code } = pino.stdSerializers.err(cause);
  const asked = valuesIn(cause);
  const said = (text: string) =>
    // The values first: one with a line break would be cut in two below, and not be known again.
    asked.reduce((left, value) => left.replaceAll(value, '…'), text).replaceAll(PARAMS, 'params: …');
  return { type, message: said(message), stack: said(stack ?? ''), ...(code !== undefined && { code }) };
}

/** As Drizzle writes them, with what is too short to be looked for. */
const PARAMS = /params: [^\n]*/g;

/** Shorter ones are ids of nothing, numbers and names of states. */
const SHORTEST = 4;

function valuesIn(cause: unknown): string[] {
  if (!(cause instanceof Error)) return [];
  const params = 'params' in cause && Array.isArray(cause.params) ? cause.params : [];
  // What the database itself says of a value that it refuses.
  const detail = 'detail' in cause && typeof cause.detail === 'string' ? [cause.detail] : [];
  const values = [...params, ...detail]
    .filter((value) => typeof value === 'string')
    .filter(({ length }) => length >= SHORTEST)
    .toSorted((one, other) => other.length - one.length);
  return [...values, ...valuesIn(cause.cause)];
}
