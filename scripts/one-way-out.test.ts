import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const RULE = 'Only server/outbound opens connections to other machines';

/** A line each, and whether a file of the server may hold it. */
const LINES: [string, 'refused' | 'let through'][] = [
  ["import { request } from 'node:https';\nrequest('x');", 'refused'],
  ["import * as http from 'http';\nhttp.get('x');", 'refused'],
  ["import { connect } from 'node:net';\nconnect(1);", 'refused'],
  ["import { connect } from 'node:tls';\nconnect(1);", 'refused'],
  ["import { request } from 'undici';\nrequest('x');", 'refused'],
  ["import axios from 'axios';\naxios('x');", 'refused'],
  ["const client = await import('node:http2');\nclient.connect('x');", 'refused'],
  ["import { S3Client } from '@aws-sdk/client-s3';\nnew S3Client();", 'refused'],
  ["const sdk = await import('@aws-sdk/client-s3');\nnew sdk.S3Client();", 'refused'],
  ["import { createClient } from '@redis/client';\ncreateClient();", 'refused'],
  ["const net = require('node:net');\nnet.connect(1);", 'refused'],
  ["await fetch('https://x.test');", 'refused'],
  ["await globalThis.fetch('https://x.test');", 'refused'],
  ["new WebSocket('wss://x.test');", 'refused'],
  ["new EventSource('https://x.test');", 'refused'],
  ["import type { IncomingMessage } from 'node:http';\nexport type Asked = IncomingMessage;", 'let through'],
  ['export const ask = (outbound: { fetch(): void }) => outbound.fetch();', 'let through'],
  ["import { createHash } from 'node:crypto';\ncreateHash('sha256');", 'let through'],
];

/** Where one of these lines may stand all the same, each with its reason. */
const ELSEWHERE: [string, 'refused' | 'let through'][] = [
  ['server/outbound/ask.ts', 'let through'], // the way out itself
  ['server/main.ts', 'let through'], // listens, and asks nobody
  ['server/media/s3-client.ts', 'let through'], // asks the storage that the operator chose, never a person
  ['server/media/s3-storage.ts', 'refused'],
  ['server/instances/redis-wire.ts', 'let through'], // asks the Redis that the operator chose, likewise
  ['server/instances/instances.ts', 'refused'],
  ['server/posts/some.test.ts', 'let through'], // plays the other side on this machine
  ['server/live/testing/some.ts', 'let through'],
  ['components/some.ts', 'let through'], // runs in a browser, whose policy knows no origin but ours
  ['server/posts/some.ts', 'refused'],
  ['server/actions/some.ts', 'refused'],
  ['db/some.ts', 'refused'],
  ['newsroom/some.ts', 'refused'],
  ['content/some.ts', 'refused'],
  ['app/api/some/route.ts', 'refused'],
];

let folder: string;
let refused: Set<string>;

// Biome judges by the path of a file, so a copy of its settings gets a house of offenders of its own.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-lint-'));
  cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(ROOT, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  for (const [place, [line]] of LINES.entries()) put(`server/line-${place}.ts`, line);
  for (const [path] of ELSEWHERE) put(path, "import { request } from 'node:https';\nrequest('x');");
  refused = offendersIn(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${source}\nexport {};\n`);
}

describe('the lint rule that guards the one way out', () => {
  it.each(LINES.map(([line, end], place) => ({ line, end, place })))('$end: $line', ({ end, place }) => {
    expect(refused.has(`server/line-${place}.ts`) ? 'refused' : 'let through').toBe(end);
  });

  it.each(ELSEWHERE)('an HTTP client in %s is %s', (path, end) => {
    expect(refused.has(path) ? 'refused' : 'let through').toBe(end);
  });
});

function offendersIn(where: string): Set<string> {
  const biome = join(ROOT, 'node_modules/.bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  let report: string;
  try {
    report = execFileSync(biome, options, {
      cwd: where,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (failed) {
    // It ends with an error when it has found something, which is what is wanted.
    report = (failed as { stdout: string }).stdout; // how execFileSync throws
  }
  return new Set(findings(report));
}

interface Finding {
  message: string;
  location?: { path?: string | { file?: string } };
}

function findings(report: string): string[] {
  const { diagnostics } = JSON.parse(report) as { diagnostics: Finding[] }; // Biome's own report
  return diagnostics.flatMap(({ message, location }) => {
    const path = typeof location?.path === 'string' ? location.path : location?.path?.file;
    return message.startsWith(RULE) && path ? [path.replace(`${folder}/`, '')] : [];
  });
}
