import type { IncomingMessage } from 'node:http';
import { type AskOptions, askOnce } from './ask-once';
import { judgeContentType } from './content-type';
import { asFailure, OutboundError, type OutboundFailure } from './failures';
import { type Resolver, systemResolver } from './guarded-lookup';
import { type QuietHosts, quietHosts } from './quiet-hosts';
import { readBody } from './read-body';
import { type AllowList, allowList, judgeTarget, type Target } from './target-rules';

export interface OutboundSettings {
  /** The entries of `OUTBOUND_ALLOW`, each `host:port`, that may be reached although private. */
  allow?: readonly string[];
  /** Everything together, redirects and body included. */
  deadlineMs?: number;
  /** From the question to the first header of each answer. */
  headersMs?: number;
  /** For tests: names resolved without DNS, and a clock for the waiting that hosts ask for. */
  resolve?: Resolver;
  now?: () => number;
}

export interface GetOptions {
  /** The content types that are read; anything else is refused. */
  accept: readonly string[];
  /** At most 1 MB, counted after decoding. */
  maxBytes?: number;
}

export interface OutboundPage {
  ok: true;
  status: number;
  contentType: string;
  body: string;
  finalUrl: string;
}

export interface Outbound {
  get(address: string, options: GetOptions): Promise<OutboundPage | OutboundFailure>;
}

/**
 * The only way out of the house. Reaches nothing but the open internet, judged again at every redirect and inside
 * the socket's own lookup; sends no cookie, referrer or name of a story; ends in 8 seconds and at 1 MB.
 * A failure outside is a value, never an exception.
 */
export function outboundClient(settings: OutboundSettings = {}): Outbound {
  const allow = allowList(settings.allow ?? []);
  const quiet = quietHosts(settings.now ?? Date.now);
  return {
    async get(address, { accept, maxBytes = MOST_BYTES }) {
      const deadline = AbortSignal.timeout(settings.deadlineMs ?? 8_000);
      const ask = {
        accept,
        deadline,
        resolve: settings.resolve ?? systemResolver,
        headersMs: settings.headersMs ?? 5_000,
      };
      try {
        const { target, response } = await follow(address, { allow, quiet, ask });
        return await readPage(target, response, {
          accept,
          maxBytes: Math.min(maxBytes, MOST_BYTES),
          deadline,
        });
      } catch (error) {
        return asFailure(error, deadline);
      }
    },
  };
}

const MOST_BYTES = 1_000_000;
const MOST_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

interface Journey {
  allow: AllowList;
  quiet: QuietHosts;
  ask: AskOptions;
}

interface Arrival {
  target: Target;
  response: IncomingMessage;
}

async function follow(address: string, { allow, quiet, ask }: Journey): Promise<Arrival> {
  let target = judgeTarget(address, allow);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (quiet.isQuiet(target.url.host)) throw askedToWait();
    const response = await askOnce(target, ask);
    const status = response.statusCode ?? 0;
    if (!REDIRECTS.has(status)) {
      if (status === 429) quiet.keepQuiet(target.url.host, response.headers['retry-after']);
      return { target, response };
    }
    response.destroy();
    target = judgeTarget(response.headers.location ?? '', allow, target.url);
  }
  throw new OutboundError('too_many_redirects', 'The address leads on and on.');
}

interface ReadOptions {
  accept: readonly string[];
  maxBytes: number;
  deadline: AbortSignal;
}

async function readPage(
  target: Target,
  response: IncomingMessage,
  options: ReadOptions,
): Promise<OutboundPage> {
  try {
    const status = response.statusCode ?? 0;
    if (status === 429) throw askedToWait();
    if (status < 200 || status > 299) {
      throw new OutboundError('http_error', `The site answered with an error (${status}).`, status);
    }
    const contentType = judgeContentType(response.headers['content-type'], options.accept);
    const body = await readBody(response, options.maxBytes, options.deadline);
    return { ok: true, status, contentType, body, finalUrl: target.url.href };
  } finally {
    response.destroy();
  }
}

function askedToWait(): OutboundError {
  return new OutboundError('http_error', 'The site asks us to wait before asking again.', 429);
}
