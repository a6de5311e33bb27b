import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const PREFIX = '/_next/static/';
/** The scripts of the house with one name for all builds. */
const OWN_SCRIPTS = ['/desk-worker.js', '/reader-comments.js'];

/**
 * Answers for the files of the build (scripts, styles, fonts), which were compressed once when it was made. Says whether
 * it took the request. Their names change with their content, so a browser may keep them for ever; the worker of the desk
 * and the script of the paper have one name for all builds, and are asked for anew each time.
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
  const scripts = new Map(OWN_SCRIPTS.map((path) => [path, readFileSync(join(root, 'dist', path))]));
  return (request, response) => {
    const path = request.url ?? '';
    const script = scripts.get(path);
    if (script) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(script);
      return true;
    }
    if (!path.startsWith(PREFIX)) return false;
    request.url = path.slice(PREFIX.length - 1);
    serve(request, response, () => void response.writeHead(404, { 'cache-control': 'no-store' }).end());
    return true;
  };
}
