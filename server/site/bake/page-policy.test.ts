import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AFTER_THE_PHOTO } from './after-the-photo';
import { FILE_POLICY, PAGE_HEADER_POLICY, PAGE_POLICY } from './page-policy';

it('names the one script that may stand in a page', () => {
  const hash = createHash('sha256').update(AFTER_THE_PHOTO).digest('base64');
  expect(PAGE_POLICY).toContain(`; script-src 'self' 'sha256-${hash}'; `);
});

it('is sent by the shipped nginx as we send it', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../../docs/nginx/galley.conf'), 'utf8');
  expect(shipped).toContain(`default "${PAGE_HEADER_POLICY}";`);
  expect(shipped).toContain(`(xml|json|txt|svg)$" "${FILE_POLICY}";`);
  expect(shipped).toContain('\n    add_header x-content-type-options "nosniff" always;');
});
