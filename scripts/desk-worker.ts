import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const FROM_ROOT = /(?:\/_next\/)?(static\/[\w./@~-]+\.(?:js|css|woff2))/g;
const FROM_STYLES = /url\(["']?\.\.\/media\/([\w./@~-]+\.woff2)/g;

/** Builds the worker of the desk, with the list of files that the offline page needs, found in the page itself. */
export async function buildDeskWorker(): Promise<void> {
  const page = await readFile('.next/server/app/desk/offline.html', 'utf8');
  const files = await filesReachedFrom(page, (path) => readFile(join('.next', path), 'utf8'));
  const addresses = files.map((path) => `/_next/${path}`);
  await build({
    entryPoints: { 'desk-worker': 'components/worker/desk-worker.ts' },
    outdir: 'dist',
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    define: { BUILD: JSON.stringify(nameOf(page)), FILES: JSON.stringify(addresses) },
    logLevel: 'warning',
  });
}

/** Every file of the build that a page names, and what those name in turn: a dialog that is fetched later too. */
export async function filesReachedFrom(
  page: string,
  read: (path: string) => Promise<string>,
): Promise<string[]> {
  const reached = new Set<string>();
  const waiting = namedIn(page);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    const text = path.endsWith('.woff2') ? '' : await read(path).catch(() => null);
    // A name that only looks like one of a file.
    if (text === null) continue;
    reached.add(path);
    waiting.push(...namedIn(text));
  }
  return [...reached].sort();
}

function namedIn(text: string): string[] {
  const named = [...text.matchAll(FROM_ROOT)].map(([, path = '']) => path);
  const fonts = [...text.matchAll(FROM_STYLES)].map(([, name = '']) => `static/media/${name}`);
  return [...named, ...fonts];
}

// The page names its files, and these are named after their content: another build has another page.
function nameOf(page: string): string {
  return createHash('sha256').update(page).digest('hex').slice(0, 16);
}
