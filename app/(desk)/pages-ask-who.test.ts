import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPermission } from '@/newsroom/permissions';

const pages = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('page.tsx'),
);

describe('the pages of the desk', () => {
  it('are looked at: there are some', () => {
    expect(pages.length).toBeGreaterThan(6);
  });

  it.each(pages)('%s asks who is there, and names a permission, before it reads anything', (page) => {
    const source = readFileSync(join(import.meta.dirname, page), 'utf8');
    const [, permission] = /await requireActor\('([^']+)'\)/.exec(source) ?? [];
    expect(isPermission(permission)).toBe(true);
  });
});
