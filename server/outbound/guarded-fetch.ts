import type { IncomingMessage } from 'node:http';
import { type AskOptions, askOnce, type Sent } from './ask-once';
import { judgeContentType } from './content-type';
import { asFailure, OutboundError, type OutboundFailure } from './failures';
import { type Resolver, systemResolver } from './guarded-lookup';
import { type QuietHosts, quietHosts } from './quiet-hosts';
import { readBytes, utf8 } from './read-body';
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
  /** At most 1 MB for text and 10 MB for a file, counted after decoding. */
  maxBytes?: number;
  /** Ends the asking before its own deadline: nobody waits for the answer any more. */
  signal?: AbortSignal;
}

export interface OutboundPage {
  ok: true;
  status: number;
  contentType: string;
  body: string;
  finalUrl: string;
}

export interface OutboundFile {
  ok: true;
  contentType: string;
  bytes: Uint8Array;
}

export interface Outbound {
  get(address: string, options: GetOptions): Promise<OutboundPage | OutboundFailure>;
}

/** The same way out, for what is not text. What a file is, its bytes have to say: nobody trusts its content type. */
export interface OutboundFiles {
  getFile(address: string, options: GetOptions): Promise<OutboundFile | OutboundFailure>;
}

/** The same way out, for telling something to an address that somebody has named for it. */
export interface OutboundPost {
  /** Sends a body to exactly this address; an answer that leads elsewhere is a failure. Nothing of the answer is read. */
  post(address: string, sent: Sent): Promise<{ ok: true } | OutboundFailure>;
  /** Why nothing is sent to an address, in a sentence; null when it can be tried. */
  problemWith(address: string): string | null;
}

/** The same way out, for a question to a program that somebody has named for it. */
export interface OutboundAsk {
  /** Sends a body to exactly this address and reads what it answers as JSON, within three seconds. */
  ask(address: string, sent: Sent): Promise<{ ok: true; json: unknown } | OutboundFailure>;
}

/**
 * The only way out of the house. Reaches nothing but the open internet, judged again at every redirect and inside
 * the socket's own lookup; sends no cookie, referrer or name of a story; ends in 8 seconds and at its size.
 * A failure outside is a value, never an exception.
 */
export function outboundClient(
  settings: OutboundSettings = {},
): Outbound & OutboundFiles & OutboundPost & OutboundAsk {
  const allow = allowList(settings.allow ?? []);
  const quiet = quietHosts(settings.now ?? Date.now);
  async function ask<Answer>(address: string, question: Question<Answer>): Promise<Answer | OutboundFailure> {
    const { accept, maxBytes, read, signal } = question;
    const limit = AbortSignal.timeout(settings.deadlineMs ?? 8_000);
    const deadline = signal ? AbortSignal.any([signal, limit]) : limit;
    const resolve = settings.resolve ?? systemResolver;
    const once = { accept, deadline, resolve, headersMs: settings.headersMs ?? 5_000 };
    try {
      const arrival = await follow(address, { allow, quiet, ask: once });
      return read(arrival, await readAnswer(arrival.response, { accept, maxBytes, deadline }));
    } catch (error) {
      return asFailure(error, deadline);
    }
  }
  return {
    get: (address, { maxBytes = MOST_BYTES, ...options }) =>
      ask(address, { ...options, maxBytes: Math.min(maxBytes, MOST_BYTES), read: asPage }),
    getFile: (address, { maxBytes = MOST_BYTES_OF_FILE, ...options }) =>
      ask(address, { ...options, maxBytes: Math.min(maxBytes, MOST_BYTES_OF_FILE), read: asFile }),
    post: (address, sent) => post(address, sent, { ...settings, allow }),
    ask: (address, sent) => askForJson(address, sent, { ...settings, allow }),
    problemWith: (address) => problemWith(address, allow),
  };
}

/** Somebody waits for the page that comes after it. */
const PATIENCE = 3_000;
const MOST_BYTES_OF_ANSWER = 16_000;

async function askForJson(
  address: string,
  sent: Sent,
  settings: Omit<OutboundSettings, 'allow'> & { allow: AllowList },
): Promise<{ ok: true; json: unknown } | OutboundFailure> {
  const milliseconds = Math.min(settings.deadlineMs ?? PATIENCE, PATIENCE);
  const deadline = AbortSignal.timeout(milliseconds);
  const accept = ['application/json'];
  const resolve = settings.resolve ?? systemResolver;
  try {
    const target = judgeTarget(address, settings.allow);
    const response = await askOnce(target, { accept, sent, deadline, resolve, headersMs: milliseconds });
    const { bytes } = await readAnswer(response, { accept, maxBytes: MOST_BYTES_OF_ANSWER, deadline });
    return { ok: true, json: jsonIn(utf8(bytes)) };
  } catch (error) {
    return asFailure(error, deadline);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OutboundError('wrong_type', 'The site did not answer with JSON.');
  }
}

async function post(
  address: string,
  sent: Sent,
  settings: Omit<OutboundSettings, 'allow'> & { allow: AllowList },
): Promise<{ ok: true } | OutboundFailure> {
  const deadline = AbortSignal.timeout(settings.deadlineMs ?? 8_000);
  const resolve = settings.resolve ?? systemResolver;
  const ask = { accept: ['*/*'], sent, deadline, resolve, headersMs: settings.headersMs ?? 5_000 };
  try {
    const response = await askOnce(judgeTarget(address, settings.allow), ask);
    const status = response.statusCode ?? 0;
    response.destroy();
    if (status >= 200 && status <= 299) return { ok: true };
    throw new OutboundError('http_error', `The site answered with an error (${status}).`, status);
  } catch (error) {
    return asFailure(error, deadline);
  }
}

function problemWith(address: string, allow: AllowList): string | null {
  try {
    judgeTarget(address, allow);
    return null;
  } catch (error) {
    if (error instanceof OutboundError) return error.message;
    throw error;
  }
}

interface Question<Answer> extends GetOptions {
  maxBytes: number;
  read(arrival: Arrival, answer: Answered): Answer;
}

interface Answered {
  contentType: string;
  bytes: Uint8Array;
}

function asPage({ target, response }: Arrival, { contentType, bytes }: Answered): OutboundPage {
  const status = response.statusCode ?? 0;
  return { ok: true, status, contentType, body: utf8(bytes), finalUrl: target.url.href };
}

function asFile(_: Arrival, answered: Answered): OutboundFile {
  return { ok: true, ...answered };
}

const MOST_BYTES = 1_000_000;
const MOST_BYTES_OF_FILE = 10_000_000;
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

async function readAnswer(response: IncomingMessage, options: ReadOptions): Promise<Answered> {
  try {
    const status = response.statusCode ?? 0;
    if (status === 429) throw askedToWait();
    if (status < 200 || status > 299) {
      throw new OutboundError('http_error', `The site answered with an error (${status}).`, status);
    }
    const contentType = judgeContentType(response.headers['content-type'], options.accept);
    return { contentType, bytes: await readBytes(response, options.maxBytes, options.deadline) };
  } finally {
    response.destroy();
  }
}

function askedToWait(): OutboundError {
  return new OutboundError('http_error', 'The site asks us to wait before asking again.', 429);
}
