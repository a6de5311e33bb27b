import { afterEach, describe, expect, it } from 'vitest';
import { until } from '@/server/live/testing/until';
import { KillableProcess } from './killable-process';

const PROGRAM = `
  process.on('SIGTERM', () => { console.log('goodbye'); process.exit(0); });
  process.stdin.on('data', (line) => console.log(String(line).trim()));
  setInterval(() => console.log('.'), 20);
  console.log('hello');
`;

let victim: KillableProcess;
afterEach(() => victim.kill9());

async function started(program = PROGRAM): Promise<KillableProcess> {
  victim = new KillableProcess({
    args: ['-e', program],
    env: process.env,
    isReady: async () => victim.log.includes('hello\n'),
  });
  await victim.start();
  return victim;
}

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a program that is made to be killed', () => {
  it('gets to say nothing when it is killed, and starts again', async () => {
    await started();
    const { pid } = victim;
    await victim.kill9();
    expect(isThere(pid)).toBe(false);
    expect(victim.log).not.toContain('goodbye');
    victim.log = '';
    await victim.start();
    expect(victim.pid).not.toBe(pid);
  });

  it('may end its work when it is asked to end', async () => {
    await started();
    expect(await victim.terminate()).toBeGreaterThan(0);
    expect(victim.log).toContain('goodbye');
  });

  it('hears what it is told', async () => {
    await started();
    victim.tell('I heard');
    await until(() => victim.log.includes('I heard'), 'it answers');
  });

  it('does nothing while it is frozen, and goes on afterwards', async () => {
    await started();
    victim.freeze();
    victim.tell('awake');
    await expect(until(() => victim.log.includes('awake'), 'it answers', 200)).rejects.toThrow('in vain');
    victim.goOn();
    await until(() => victim.log.includes('awake'), 'it answers');
  });

  it('that does not start is reported with what it wrote', async () => {
    await expect(started('console.error("no such file"); process.exit(3)')).rejects.toThrow('no such file');
  });
});
