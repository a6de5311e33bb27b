import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const PREFIX = '/_next/static/';

/**
 * Answers for the files of the build (scripts, styles, fonts), which were compressed once when it was made. Says whether
 * it took the request. Their names change with their content, so a browser may keep them for ever.
 */
export function serveStaticFiles(
  root: string,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const serve = sirv(join(root, '.next/static'), {
    immutable: true,
    maxAge: 31_536_000,
    brotli: true,
    gzip: true,
  });
  return (request, response) => {
    const path = request.url ?? '';
    if (!path.startsWith(PREFIX)) return false;
    request.url = path.slice(PREFIX.length - 1);
    serve(request, response, () => void response.writeHead(404, { 'cache-control': 'no-store' }).end());
    return true;
  };
}
