import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What makes or stores a live document of its own, and the only files that may: two seeds of one text double every word. */
const SEEDING: Record<string, string[]> = {
  'copyToYjs(': [
    'content/yjs.ts',
    'server/stories/rewrite-working-copy.ts',
    'server/stories/working-copy.ts',
  ],
  'seedWorkingCopy(': ['server/stories/create.ts', 'server/stories/working-copy.ts'],
  'insertWorkingCopy(': ['db/queries/working-copy.ts', 'server/stories/working-copy.ts'],
  'putRewritten(': ['db/queries/working-copy.ts', 'server/stories/rewrite-working-copy.ts'],
  // In the editor these would write a text over what the live document holds; an import is put in as an edit.
  '.setContent(': [],
};

const files = ['app', 'components', 'content', 'db', 'e2e', 'newsroom', 'scripts', 'server'].flatMap(
  sourcesBelow,
);

describe('a live document', () => {
  it.each(Object.entries(SEEDING))('is begun by %s nowhere else', (call, allowed) => {
    const callers = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes(call));
    expect(callers.toSorted()).toEqual(allowed);
  });
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !/testing/.test(name))
    .filter((name) => !name.includes('node_modules'));
}
