import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** From left to right; anything may import what stands to its right. */
const ROOMS = ['app', 'components', 'server/actions', 'server', 'db', 'newsroom', 'content'];

interface Import {
  file: string;
  from: string;
  target: string;
  isTypeOnly: boolean;
}

const files = ['app', 'components', 'server', 'db', 'newsroom', 'content'].flatMap(sourcesBelow);
const imports = files.flatMap(importsOf);

describe('the rooms of the house', () => {
  it('are looked at: there are files in every one, and imports between them', () => {
    for (const room of ROOMS) expect(files.filter((file) => roomOf(file) === room).length).toBeGreaterThan(0);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('import only what stands to their right', () => {
    const leftward = imports.filter(({ file, target }) => rank(target) < rank(file));
    expect(leftward.map(inWords)).toEqual([]);
  });

  it('keep the database out of pages and components', () => {
    const direct = imports.filter(
      ({ file, target, isTypeOnly }) =>
        !isTypeOnly && rank(file) < rank('server/x') && roomOf(target) === 'db',
    );
    expect(direct.filter(({ file }) => roomOf(file) !== 'server/actions').map(inWords)).toEqual([]);
  });

  it('let components reach the server through its actions only; shapes may be named', () => {
    const reaching = imports.filter(
      ({ file, target, isTypeOnly }) =>
        !isTypeOnly && roomOf(file) === 'components' && roomOf(target) === 'server',
    );
    expect(reaching.map(inWords)).toEqual([]);
  });

  it('keep every block’s schema free of React', () => {
    const schemas = imports.filter(({ file }) => /^content\/blocks\/[^/]+\/schema\.ts$/.test(file));
    expect(schemas.length).toBeGreaterThan(5);
    expect(schemas.filter(({ from }) => /^react|@tiptap\/react/.test(from)).map(inWords)).toEqual([]);
  });

  it('keep what only the desk knows of versions from the paper', () => {
    const ofTheDesk = /^db\/queries\/(version|save-point|work-since|story-look)(\.ts)?$/;
    const paper = imports.filter(({ file }) =>
      /^(server\/site|app\/\(reader\)|components\/reader)\//.test(file),
    );
    expect(paper.length).toBeGreaterThan(50);
    expect(paper.filter(({ target }) => ofTheDesk.test(target)).map(inWords)).toEqual([]);
    expect(imports.some(({ target }) => ofTheDesk.test(target))).toBe(true);
  });

  it('keep Drizzle inside db', () => {
    const outside = imports.filter(
      ({ file, from }) => from.startsWith('drizzle-orm') && roomOf(file) !== 'db',
    );
    expect(outside.map(inWords)).toEqual([]);
  });

  it('have one way out: no other file opens a connection to another machine', () => {
    const clients =
      /^(node:)?(https?|http2|net|tls|dgram)$|^(undici|axios|got|node-fetch)$|^@aws-sdk\/|^@redis\//;
    // Storage and Redis are addresses that the operator chose, never a person (decisions 25 and 32).
    const allowed =
      /^server\/(outbound\/|main\.ts|live\/|security-headers\.ts|media\/s3-client\.ts|instances\/redis-wire\.ts)/;
    const outside = imports.filter(
      ({ file, from, isTypeOnly }) =>
        clients.test(from) && !isTypeOnly && roomOf(file) === 'server' && !allowed.test(file),
    );
    expect(outside.map(inWords)).toEqual([]);
  });
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !/(^|\/)testing/.test(name));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const found = source.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  return [...found].map(([, type, from = '']) => ({
    file,
    from,
    target: targetOf(file, from),
    isTypeOnly: type !== undefined,
  }));
}

function targetOf(file: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  if (from.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), from));
  return '';
}

function roomOf(path: string): string | undefined {
  return ROOMS.find((room) => path === room || path.startsWith(`${room}/`));
}

// A package belongs to no room and stands to the right of all of them.
function rank(path: string): number {
  const room = roomOf(path);
  return room === undefined ? ROOMS.length : ROOMS.indexOf(room);
}

function inWords({ file, from }: Import): string {
  return `${file} imports ${from}`;
}
