import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SERVER_FLAGS } from './server-flags';

it('npm start runs the server as all others do', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  expect(scripts.start).toBe(`node ${SERVER_FLAGS.join(' ')} scripts/start.mjs`);
});

it('who is told to give it a larger heap is told of all else', () => {
  const larger = SERVER_FLAGS.map((flag) => flag.replace(/^(--max-old-space-size)=.*/, '$1=4096'));
  expect(readFileSync('README.md', 'utf8')).toContain(`\`node ${larger.join(' ')} scripts/start.mjs\``);
});
