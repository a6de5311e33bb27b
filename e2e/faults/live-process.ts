import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { LIVE_PATH } from '@/content/live-protocol';
import { freePort } from '@/db/testing/embedded-postgres';
import { bundled } from './bundled';
import { KillableProcess } from './killable-process';

/** Live editing in a process of its own on a database, always on the same port, to be ended and started again. */
export class LiveProcess extends KillableProcess {
  private constructor(
    /** Where browsers find it; behind a proxy they find the proxy. */
    readonly address: string,
    readonly port: number,
    where: { databaseUrl: string; redisUrl?: string },
    private readonly folder: string,
  ) {
    const { databaseUrl, redisUrl } = where;
    super({
      args: [join(folder, 'live-process-main.mjs')],
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: `${port}`,
        ...(redisUrl && { REDIS_URL: redisUrl }),
      },
      isReady: () => listens(port),
    });
  }

  /** Starts one; with Redis it tells other instances by way of it. */
  static async open(databaseUrl: string, redisUrl?: string): Promise<LiveProcess> {
    const port = await freePort();
    const live = new LiveProcess(
      `ws://127.0.0.1:${port}${LIVE_PATH}`,
      port,
      { databaseUrl, redisUrl },
      bundled('live-process-main'),
    );
    await live.start();
    return live;
  }

  /** Makes every transaction take so many milliseconds longer, until it is started anew. */
  slowDown(pause: number): void {
    this.tell(`${pause}`);
  }

  /** Ends it and takes away what was made for it. */
  async close(): Promise<void> {
    await this.kill9();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ host: '127.0.0.1', port });
    probe.once('connect', () => resolve(true));
    probe.once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });
}
