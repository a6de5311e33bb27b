import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** A page or a method of a route, as the files of the house have it. */
export interface Door {
  method: string;
  file: string;
  /** As `/desk/stories/[id]`. */
  address: string;
}

/** Every page and route there is. */
export function doors(): Door[] {
  const files = filesBelow('app');
  const pages = files.filter((file) => file.endsWith('/page.tsx')).map((file) => doorOf(file, 'GET'));
  const routes = files
    .filter((file) => file.endsWith('/route.ts'))
    .flatMap((file) =>
      exportsOf(file)
        .filter(isMethod)
        .map((method) => doorOf(file, method)),
    );
  return [...pages, ...routes];
}

/** The door to which such an address leads, as Next finds it: what is written out goes before what is not. */
export function doorFor(asked: string, all: readonly Door[]): Door | null {
  const [method, address = ''] = asked.split(' ');
  const path = address.replace(/\?.*/, '');
  const open = all.filter((door) => door.method === method && patternOf(door).test(path));
  return open.sort((one, other) => vagueness(one) - vagueness(other))[0] ?? null;
}

/** Every server action that is exported. */
export function actionsInFiles(): string[] {
  return filesBelow('server/actions').filter(saysUseServer).flatMap(exportsOf);
}

/** Files with actions at a place where nobody looks for them. */
export function actionsElsewhere(): string[] {
  const rooms = ['app', 'components', 'content', 'newsroom', 'db', 'server'];
  return rooms
    .flatMap(filesBelow)
    .filter((file) => !file.startsWith('server/actions/') && saysUseServer(file));
}

// Read and not loaded: it is quick, and `declared-permissions.test.ts` loads them all.
function exportsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const declared = [...text.matchAll(/^export (?:const|let|async function|function) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','));
  const named = listed.map((one) =>
    one
      .trim()
      .split(/\s+as\s+/)
      .at(-1),
  );
  return [...declared, ...named].flatMap((name) => (name ? [name] : []));
}

function isMethod(name: string): boolean {
  return METHODS.includes(name);
}

function saysUseServer(file: string): boolean {
  return /^\s*['"]use server['"]/m.test(readFileSync(join(ROOT, file), 'utf8'));
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name));
}

function doorOf(file: string, method: string): Door {
  const address = file
    .replace(/^app/, '')
    .replace(/\/(page\.tsx|route\.ts)$/, '')
    .replaceAll(/\/\([^)]+\)/g, '');
  return { method, file, address: address || '/' };
}

function patternOf({ address }: Door): RegExp {
  const pattern = address
    .replaceAll('.', '\\.')
    .replace(/\/\[\[\\\.\\\.\\\.\w+\]\]/, '(/.+)?')
    .replace(/\[\\\.\\\.\\\.\w+\]/, '.+')
    .replaceAll(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${pattern}$`);
}

function vagueness({ address }: Door): number {
  const parts = address.split('/');
  const named = parts.filter((part) => part.startsWith('['));
  return named.length + (address.includes('...') ? 10 : 0) - (parts.length - named.length) / 100;
}
