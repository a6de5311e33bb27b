import { expect, it } from 'vitest';
import { filesReachedFrom } from './desk-worker';

const BUILD: Record<string, string> = {
  'static/chunks/a.js': 'load("static/chunks/dialog.js"); load("static/chunks/not-there.js")',
  'static/chunks/dialog.js': 'load("static/chunks/a.js")',
  'static/chunks/unrelated.js': '',
  'static/chunks/a.css': '@font-face { src: url(../media/serif-1.woff2) }',
};

const read = async (path: string) => {
  const text = BUILD[path];
  if (text === undefined) throw new Error(`No ${path}`);
  return text;
};

it('finds what a page names, what that names in turn, and its fonts, and nothing else', async () => {
  const page = '<link href="/_next/static/chunks/a.css"><script src="/_next/static/chunks/a.js"></script>';
  expect(await filesReachedFrom(page, read)).toEqual([
    'static/chunks/a.css',
    'static/chunks/a.js',
    'static/chunks/dialog.js',
    'static/media/serif-1.woff2',
  ]);
});
