import { spawn } from 'node:child_process';

export interface StepResult {
  name: string;
  ok: boolean;
  seconds: number;
}

/** Runs one command with its output shown, and says how long it took. Never throws for a command that fails. */
export async function runStep(
  name: string,
  command: string[],
  environment: Record<string, string> = {},
): Promise<StepResult> {
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const [program = '', ...args] = command;
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
    child.on('error', () => resolve(1));
    child.on('exit', resolve);
  });
  const seconds = (Date.now() - startedAt) / 1000;
  console.log(`── ${name}: ${code === 0 ? 'done' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { name, ok: code === 0, seconds };
}

/** Format and lint; the rooms' import arrows are lint rules. */
export const lintStep = () => runStep('Format and lint', ['npx', 'biome', 'check', '.']);

/** TypeScript, strict, over everything; the types of Next's routes are made first. */
export const typesStep = () =>
  runStep('Types', ['npm', 'run', '--silent', 'types'], { NEXT_TELEMETRY_DISABLED: '1' });
