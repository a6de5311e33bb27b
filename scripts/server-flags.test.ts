import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SERVER_FLAGS } from './server-flags';

it('npm start runs the server as all others do', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  expect(scripts.start).toBe(`node ${SERVER_FLAGS.join(' ')} scripts/start.mjs`);
});
