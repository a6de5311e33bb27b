import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromiumForTests } from '../../scripts/find-chromium';
import type { StorageState } from '../fixtures/sessions';

/** A browser on a profile of its own, to be killed with all its tabs and opened again with what it kept. */
export class KillableBrowser {
  private context: BrowserContext | null = null;

  private constructor(
    private readonly profile: string,
    private readonly baseURL: string,
  ) {}

  static async on(baseURL: string): Promise<KillableBrowser> {
    return new KillableBrowser(await mkdtemp(join(tmpdir(), 'galley-browser-')), baseURL);
  }

  /** Opens it, signed in when a session is given; otherwise with the cookies of before. */
  async open(session?: StorageState): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: findChromiumForTests(),
      args: CHROMIUM_FLAGS,
      baseURL: this.baseURL,
    });
    if (session) await context.addCookies(cookiesOf(session));
    this.context = context;
    return context;
  }

  /** Ends every process of it as a power cut would: no page is told, nothing more is written. */
  kill(): void {
    for (const pid of processesOf(this.profile)) process.kill(pid, 'SIGKILL');
    this.context = null;
  }

  async close(): Promise<void> {
    await this.context?.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}

/** The processes that were started with a folder that nobody else has, the youngest first. */
export function processesOf(folder: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 16_000_000 }).split(
    '\n',
  );
  const found = lines.filter((line) => line.includes(folder)).map((line) => Number.parseInt(line, 10));
  return found.filter((pid) => pid !== process.pid).reverse();
}

function cookiesOf(session: StorageState) {
  if (typeof session === 'string') throw new Error('a session that was read, not the name of its file');
  return session.cookies;
}
