import { type ChildProcess, spawn } from 'node:child_process';

export interface StepResult {
  name: string;
  ok: boolean;
  seconds: number;
  /** The end of what it said; empty where it spoke to a terminal. */
  lastWords: string;
}

/** So much of what a step said is kept. */
const KEPT = 4_000;

/** Runs one command with its output shown, and says how long it took. Never throws for a command that fails. */
export async function runStep(
  name: string,
  command: string[],
  environment: Record<string, string> = {},
): Promise<StepResult> {
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const [program = '', ...args] = command;
  let lastWords = '';
  const code = await new Promise<number | null>((resolve) => {
    // A terminal is left to the command, which colours what it says there.
    const output = process.stdout.isTTY ? 'inherit' : 'pipe';
    const child = spawn(program, args, {
      stdio: ['inherit', output, output],
      env: { ...process.env, ...environment },
    });
    passOn(child, (words) => {
      lastWords = (lastWords + words).slice(-KEPT);
    });
    child.on('error', () => resolve(1));
    child.on('close', resolve);
    // What it has started and left running may hold its output open for ever.
    child.on('exit', (code) => setTimeout(() => resolve(code), 2_000).unref());
  });
  const seconds = (Date.now() - startedAt) / 1000;
  console.log(`── ${name}: ${code === 0 ? 'done' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { name, ok: code === 0, seconds, lastWords };
}

function passOn({ stdout, stderr }: ChildProcess, hear: (words: string) => void): void {
  for (const [from, to] of [
    [stdout, process.stdout],
    [stderr, process.stderr],
  ] as const) {
    from?.on('data', (words: Buffer) => {
      to.write(words);
      hear(words.toString('utf8'));
    });
  }
}

/** Format and lint; the rooms' import arrows are lint rules. */
export const lintStep = () => runStep('Format and lint', ['npx', 'biome', 'check', '.']);

/** TypeScript, strict, over everything; the types of Next's routes are made first. */
export const typesStep = () =>
  runStep('Types', ['npm', 'run', '--silent', 'types'], { NEXT_TELEMETRY_DISABLED: '1' });
