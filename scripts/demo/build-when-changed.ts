import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../steps';

/** What a build is made from. A file that is missing here makes a stale build look fresh. */
const SOURCES = [
  'app',
  'components',
  'content',
  'newsroom',
  'db',
  'server',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.ts',
];

const BUILD_ID = '.next/BUILD_ID';
const SERVER = 'dist/main.mjs';
const MARK = 'dist/built-from';

/** Builds, unless the last build was made from exactly these sources. False when the build failed. */
export async function buildWhenChanged(): Promise<boolean> {
  const sources = fingerprint();
  if (sources === builtFrom()) {
    console.log('\n── Build: nothing has changed since the last one');
    return true;
  }
  const build = await runStep('Build', [process.execPath, '--import', 'tsx', 'scripts/build.ts']);
  // What was saved while it ran may be in it or not: then nobody can say what it was made from.
  if (build.ok && fingerprint() === sources) writeFileSync(MARK, markOf(sources));
  return build.ok;
}

/** The fingerprint that the present build was made from; null when there is no whole build, or nobody knows. */
function builtFrom(): string | null {
  if (![BUILD_ID, SERVER, MARK].every((path) => existsSync(path))) return null;
  const mark = readFileSync(MARK, 'utf8');
  const [sources = ''] = mark.split('\n');
  return mark === markOf(sources) ? sources : null;
}

// Next gives every build a new id, so that a build somebody made otherwise is not taken for ours.
function markOf(sources: string): string {
  return `${sources}\n${readFileSync(BUILD_ID, 'utf8').trim()}\n`;
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of SOURCES.flatMap(filesAt)) {
    const content = createHash('sha256').update(readFileSync(path)).digest('hex');
    hash.update(`${path} ${content}\n`);
  }
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
