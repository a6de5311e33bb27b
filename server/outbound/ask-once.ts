import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { OutboundError } from './failures';
import { guardedLookup, type Resolver } from './guarded-lookup';
import type { Target } from './target-rules';

/** What is sent along; without it nothing is. */
export interface Sent {
  body: string;
  headers: Readonly<Record<string, string>>;
}

export interface AskOptions {
  accept: readonly string[];
  sent?: Sent;
  resolve: Resolver;
  /** How long the host may think before its first header. */
  headersMs: number;
  /** Ends everything, whatever it is doing. */
  deadline: AbortSignal;
}

/** Sends one GET, or a POST of what is sent along, over a socket of its own and resolves with the head of the answer; the body is not read. */
export function askOnce(target: Target, options: AskOptions): Promise<IncomingMessage> {
  const send = target.url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(target.url, requestOptions(target, options));
    const impatience = setTimeout(() => {
      request.destroy(new OutboundError('timeout', 'The site took too long to answer.'));
    }, options.headersMs);
    request.on('response', (response) => {
      clearTimeout(impatience);
      resolve(response);
    });
    request.on('error', reject);
    request.on('close', () => {
      clearTimeout(impatience);
      // A host that switches protocols closes without a response and without an error.
      reject(new OutboundError('network', 'The site closed the connection without an answer.'));
    });
    request.end(options.sent?.body);
  });
}

function requestOptions(target: Target, options: AskOptions): RequestOptions & { rejectUnauthorized: true } {
  return {
    method: options.sent ? 'POST' : 'GET',
    // A shared agent would reuse sockets that were judged for another address.
    agent: false,
    lookup: guardedLookup(options.resolve, target.exempt),
    signal: options.deadline,
    // Said aloud so that NODE_TLS_REJECT_UNAUTHORIZED cannot take it away.
    rejectUnauthorized: true,
    headers: {
      'User-Agent': 'Galley/0.1',
      Accept: options.accept.join(', '),
      'Accept-Encoding': 'gzip, br',
      ...(options.sent && {
        ...options.sent.headers,
        'Content-Length': Buffer.byteLength(options.sent.body),
      }),
    },
  };
}
