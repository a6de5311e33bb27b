import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { freePort } from '@/db/testing/embedded-postgres';

/** An S3 server that tests can switch off and on again; what it keeps stays. */
export interface S3ForTests {
  /** What STORAGE_URL has to be, with key and secret. */
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and removes what it kept. */
  remove(): Promise<void>;
}

export const TEST_BUCKET = 'galley-media';

/** Starts an S3 server of our own on a free port of 127.0.0.1. It knows one key; signatures it does not check (decision 25). */
export async function startS3(): Promise<S3ForTests> {
  const directory = await mkdtemp(join(tmpdir(), 'galley-s3-'));
  const port = await freePort();
  const settings = { address: '127.0.0.1', port, directory, silent: true };
  let running: S3rver | null = null;

  async function start() {
    running = new S3rver({ ...settings, configureBuckets: [{ name: TEST_BUCKET, configs: [] }] });
    await running.run();
  }
  async function stop() {
    await running?.close();
    running = null;
  }
  await start();
  return {
    url: `s3://S3RVER:S3RVER@${TEST_BUCKET}?endpoint=http://127.0.0.1:${port}`,
    start,
    stop,
    async remove() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
