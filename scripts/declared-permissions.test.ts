import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPermission } from '@/newsroom/permissions';

const ROOT = join(import.meta.dirname, '..');
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Open by their nature, each with the reason; nothing else may be here. */
const WITHOUT_PERMISSION = ['app/api/auth/[...nextauth]/route.ts']; // Sign-in itself; next-auth checks its own token.

const actionFiles = filesBelow('server/actions').filter((file) => !/define-action|\.test\./.test(file));
const routeFiles = filesBelow('app').filter((file) => file.endsWith('/route.ts'));

describe('every door states who may go through it', () => {
  it('looks at actions and routes: there are some', () => {
    expect(actionFiles.length).toBeGreaterThan(2);
    expect(routeFiles.length).toBeGreaterThan(6);
  });

  it.each(actionFiles)('%s exports only actions with a declared permission', async (file) => {
    const undeclared = Object.entries(await load(file)).filter(([, action]) => !isDeclared(action));
    expect(undeclared.map(([name]) => name)).toEqual([]);
  });

  it.each(routeFiles.filter((file) => !WITHOUT_PERMISSION.includes(file)))(
    '%s declares a permission for each of its methods',
    async (file) => {
      const methods = Object.entries(await load(file)).filter(([name]) => METHODS.includes(name));
      expect(methods.length).toBeGreaterThan(0);
      expect(methods.filter(([, route]) => !isDeclared(route)).map(([name]) => name)).toEqual([]);
    },
  );

  it('has no exception that is gone', () => {
    expect(WITHOUT_PERMISSION.filter((file) => !routeFiles.includes(file))).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.ts'));
}

async function load(file: string): Promise<Record<string, unknown>> {
  return import(join(ROOT, file)) as Promise<Record<string, unknown>>;
}

function isDeclared(door: unknown): boolean {
  return typeof door === 'function' && 'permission' in door && isPermission(door.permission);
}
