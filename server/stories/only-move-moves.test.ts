import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOMS = ['app', 'components', 'server', 'db/queries', 'scripts'];

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.|^testing-/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const sources = ROOMS.flatMap(sourcesOf).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

it('looks at real files', () => {
  expect(sources.length).toBeGreaterThan(50);
});

it('only the queries of a story write the table of stories', () => {
  const writers = filesWith(/\b(?:update|insert|delete)\(\s*(?:schema\.)?story\s*\)/);
  const known = ['sealed-story', 'story-details', 'story', 'working-copy'].map(
    (name) => `db/queries/${name}.ts`,
  );
  expect(writers.filter((path) => !known.includes(path))).toEqual([]);
});

it('only move.ts changes a state, and only create.ts gives the first', () => {
  expect(filesWith(/\bmoveStory\(/).toSorted()).toEqual(['db/queries/story.ts', 'server/stories/move.ts']);
  expect(filesWith(/\binsertStory\(/).toSorted()).toEqual([
    'db/queries/story.ts',
    'server/stories/create.ts',
  ]);
});

it('no other query of a story sets a state', () => {
  const others = filesWith(/\.update\(story\)/).filter((path) => path !== 'db/queries/story.ts');
  const states = others.filter((path) =>
    /\.set\([^)]*(?:State|revision\b)/s.test(readFileSync(path, 'utf8')),
  );
  expect(states).toEqual([]);
});
