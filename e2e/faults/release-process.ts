import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled';
import { KillableProcess } from './killable-process';

/** An instance that does nothing but publish what is due, to be killed and started again. */
export class ReleaseProcess extends KillableProcess {
  private lives = 0;

  private constructor(
    private readonly folder: string,
    databaseUrl: string,
  ) {
    super({
      args: [join(folder, 'release-process-main.mjs')],
      env: { ...process.env, DATABASE_URL: databaseUrl },
      // It says so once in each of its lives.
      isReady: async () => this.log.split('ready').length > this.lives,
    });
  }

  static async open(databaseUrl: string): Promise<ReleaseProcess> {
    const instance = new ReleaseProcess(bundled('release-process-main'), databaseUrl);
    await instance.start();
    return instance;
  }

  override async start(): Promise<void> {
    this.lives += 1;
    await super.start();
  }

  /** Ends it and takes away what was made for it. */
  async close(): Promise<void> {
    await this.kill9();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
