import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { isKnownTo } from '../is-known-to';
import { type BakedAddress, bakedAddress } from './baked-address';
import { type BakedPage, wordsOf } from './baked-page';
import { type Baker, NotBaked } from './baker';
import type { FreshPages } from './draw-fresh';
import { type Encoding, encodingFor } from './encoding-for';
import { FILE_POLICY, PAGE_HEADER_POLICY } from './page-policy';

/** What may have to be drawn first. */
type Drawn = Exclude<BakedAddress, { kind: 'moved' }>;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers for the pages of the paper; says whether it took the request. What cannot be baked at the moment is passed on to
 * `otherwise`. Nothing of a request but its address, its method and what its browser has already makes any difference: no
 * cookie, so no draft and no preview.
 */
export function serveBaked(
  { baker, fresh, log }: { baker: Baker; fresh: FreshPages; log: Logger },
  otherwise: Answer,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  async function drawAndAnswer(
    { kind, address }: Drawn,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      const page = await (kind === 'fresh' ? fresh : baker).page(address);
      if (page) answer(request, response, page);
      else comeBack(response);
    } catch (cause) {
      if (!(cause instanceof NotBaked)) log.error({ err: cause }, 'a page could not be finished');
      otherwise(request, response);
    }
  }

  return (request, response) => {
    const { method, url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const ready = baker.ready(url);
    if (ready) {
      answer(request, response, ready);
      return true;
    }
    const asked = bakedAddress(url);
    if (!asked) return false;
    if (asked.kind === 'moved') movePermanently(response, asked.path);
    else void drawAndAnswer(asked, request, response);
    return true;
  };
}

function answer(request: IncomingMessage, response: ServerResponse, page: BakedPage): void {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const etag = `"${page.hash}-${encoding}"`;
  if (page.status === 200 && isKnownTo(request.headers['if-none-match'], etag)) {
    response.writeHead(304, ['etag', etag, ...standing(page)]).end();
    return;
  }
  if (page.location !== null) movePermanently(response, page.location, page.status);
  else if (encoding === 'identity') void sendPlain(request, response, { page, etag });
  else send(request, response, { page, etag, encoding, body: encoding === 'br' ? page.brotli : page.gzip });
}

interface Sent {
  page: BakedPage;
  etag: string;
  encoding: Encoding;
  body: Buffer;
}

function send(request: IncomingMessage, response: ServerResponse, sent: Sent): void {
  response.writeHead(sent.page.status, headersOf(sent));
  if (request.method === 'HEAD') response.end();
  else response.end(sent.body);
}

const known = new WeakMap<Buffer, string[]>();

/** Name and value in turn. Made once for each body, as it was compressed once. */
function headersOf({ page, etag, encoding, body }: Sent): string[] {
  const before = known.get(body);
  if (before) return before;
  const headers = ['content-type', page.contentType, 'content-length', String(body.length), 'etag', etag];
  if (encoding !== 'identity') headers.push('content-encoding', encoding);
  headers.push(...standing(page));
  known.set(body, headers);
  return headers;
}

async function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  { page, etag }: Pick<Sent, 'page' | 'etag'>,
): Promise<void> {
  send(request, response, { page, etag, encoding: 'identity', body: await wordsOf(page) });
}

function movePermanently(response: ServerResponse, location: string, status = 308): void {
  response.writeHead(status, ['location', location, 'content-length', '0', ...PAGES]).end();
}

function comeBack(response: ServerResponse): void {
  const words = 'Too many people are searching right now. Please try again in a moment.';
  response
    .writeHead(503, ['content-type', 'text/plain; charset=utf-8', 'retry-after', '5', ...FILES])
    .end(words);
}

// Whoever keeps a page asks before each showing whether it is still what readers have.
const STANDING = [
  'cache-control',
  'no-cache',
  'vary',
  'accept-encoding',
  'x-content-type-options',
  'nosniff',
];
const PAGES = [...STANDING, 'content-security-policy', PAGE_HEADER_POLICY];
const FILES = [...STANDING, 'content-security-policy', FILE_POLICY];

function standing({ contentType }: BakedPage): readonly string[] {
  return contentType.startsWith('text/html') ? PAGES : FILES;
}
