import { join } from 'node:path';
import { KillableProcess } from './killable-process';

/** An instance that does nothing but publish what is due, to be killed and started again. */
export class ReleaseProcess extends KillableProcess {
  private lives = 0;

  /** `folder` holds the program, as `bundled('release-process-main')` has made it. */
  constructor(folder: string, databaseUrl: string) {
    super({
      args: [join(folder, 'release-process-main.mjs')],
      env: { ...process.env, DATABASE_URL: databaseUrl },
      // It says so once in each of its lives.
      isReady: async () => this.log.split('ready').length > this.lives,
    });
  }

  override async start(): Promise<void> {
    this.lives += 1;
    await super.start();
  }
}
