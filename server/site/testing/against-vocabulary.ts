import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What the published vocabulary of schema.org has against each of these facts about an article: properties that their types do
 * not have, and values that a property does not take. The vocabulary is that of schema-dts, which is made from each release
 * of it; the compiler reads the facts as they are written on a page, not as our own types promise them.
 */
export async function problemsWith(facts: readonly object[]): Promise<string[][]> {
  // Below node_modules, because that is where the compiler finds the vocabulary.
  const cache = join(process.cwd(), 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'galley-facts-'));
  try {
    const files = facts.map((_, place) => join(folder, `facts-${place}.ts`));
    await Promise.all(files.map((file, place) => writeFile(file, programOf(facts[place] ?? {}))));
    const lines = await complaints(files);
    return facts.map((_, place) => lines.filter((line) => line.includes(`facts-${place}.ts`)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function complaints(files: readonly string[]): Promise<string[]> {
  try {
    await run(join(process.cwd(), 'node_modules/.bin/tsc'), [...STRICT, ...files]);
    return [];
  } catch (cause) {
    const { stdout } = cause as { stdout?: string }; // what `execFile` throws when a program says no
    if (!stdout?.includes('error TS')) throw cause;
    return stdout.split('\n').filter((line) => line.includes('error TS'));
  }
}

const STRICT = [
  '--ignoreConfig',
  '--noEmit',
  '--strict',
  '--skipLibCheck',
  '--target',
  'es2022',
  '--module',
  'nodenext',
  '--types',
  '',
];

function programOf(facts: object): string {
  const said: unknown = Reflect.get(facts, '@type');
  const type = ARTICLES.find((each) => each === said) ?? 'NewsArticle';
  return [
    `import type { ${type}, WithContext } from 'schema-dts';`,
    `export const facts: WithContext<${type}> = ${JSON.stringify(facts, null, 2)};`,
  ].join('\n');
}

const ARTICLES = ['NewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle'];
