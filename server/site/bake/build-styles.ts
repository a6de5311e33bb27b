import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readStyleSheet, type StyleSheet } from './used-styles';

const OF_THE_BUILD = /^\/_next\/(static\/[\w./-]+\.css)$/;

/** Finds the style sheets of the build by their addresses, each read once; null for what is none of them. */
export function buildStyles(root: string): (href: string) => Promise<StyleSheet | null> {
  const sheets = new Map<string, Promise<StyleSheet>>();
  return async (href) => {
    const [, path] = OF_THE_BUILD.exec(href) ?? [];
    if (path === undefined || path.includes('..')) return null;
    const sheet = sheets.get(path) ?? read(join(root, '.next', path), href);
    sheets.set(path, sheet);
    return sheet;
  };
}

async function read(file: string, href: string): Promise<StyleSheet> {
  return readStyleSheet(await readFile(file, 'utf8'), href);
}
