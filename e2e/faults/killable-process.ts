import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const TIME_TO_START = 30_000;

export interface Program {
  /** What Node is given: flags, the script, its arguments. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Resolves to true once the program does its work. Asked again and again until then. */
  isReady: () => Promise<boolean>;
}

/** A Node program that is ended, in whatever way, and started again on the same data. */
export class KillableProcess {
  /** Everything it wrote, over all its lives. */
  log = '';
  private child: ChildProcessWithoutNullStreams | null = null;

  constructor(private readonly program: Program) {}

  /** Resolves when the program is ready; throws with all that it wrote when it is not in time. */
  async start(): Promise<void> {
    const { args, env } = this.program;
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'pipe' });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.log += chunk.toString();
      });
    }
    // What it is told in the moment in which it ends reaches nobody.
    child.stdin.on('error', () => undefined);
    this.child = child;
    await this.ready(child);
  }

  get pid(): number {
    if (!this.child?.pid) throw new Error('The program does not run');
    return this.child.pid;
  }

  /** Writes a line to its standard input; what it does with it, the program says. */
  tell(line: string): void {
    this.child?.stdin.write(`${line}\n`);
  }

  /** Ends it as a power cut would: it gets to do nothing more. */
  async kill9(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end, and waits until it has. Tells how long that took, in milliseconds. */
  async terminate(): Promise<number> {
    const began = performance.now();
    await this.end('SIGTERM');
    return performance.now() - began;
  }

  /** Holds it still, as a machine does that is busy with something else; it notices nothing until `goOn`. */
  freeze(): void {
    process.kill(this.pid, 'SIGSTOP');
  }

  goOn(): void {
    process.kill(this.pid, 'SIGCONT');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const hasEnded = once(child, 'exit');
    child.kill(signal);
    await hasEnded;
  }

  private async ready(child: ChildProcessWithoutNullStreams): Promise<void> {
    const deadline = Date.now() + TIME_TO_START;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`The program did not start.\n${this.log}`);
      if (await this.program.isReady()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`The program was not ready within ${TIME_TO_START / 1000} seconds.\n${this.log}`);
  }
}
