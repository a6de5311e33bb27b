import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStep, type StepResult } from './steps';
import { counted, countPlaywright, countStep, countVitest } from './test-reports';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-reports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(report: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const step = (ok: boolean): StepResult => ({ name: 'Unit', ok, seconds: 1, lastWords: 'Unhandled: gone' });

describe('what a run has found', () => {
  it('names each unlucky test of vitest with its reason, and a file that could not be run', () => {
    const path = written({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            { status: 'passed', fullName: 'divides', failureMessages: ['too slow'] },
            { status: 'failed', fullName: 'takes away', failureMessages: ['expected 1 to be 2'] },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'cannot find module', assertionResults: [] },
      ],
    });
    expect(countVitest(path)).toEqual({
      passed: 2,
      failed: 2,
      failures: [
        'a.test.ts › divides (passed only the second time)\ntoo slow',
        'a.test.ts › takes away\nexpected 1 to be 2',
        'b.test.ts › \ncannot find module',
      ],
    });
  });

  it('counts what the browser passed the second time as passed, and names it', () => {
    const result = { error: { message: 'Timeout' } };
    const path = written({
      stats: { expected: 3, unexpected: 1, flaky: 1 },
      suites: [
        {
          file: 'x.spec.ts',
          specs: [{ title: 'opens', tests: [{ status: 'unexpected', results: [result] }] }],
          suites: [
            {
              file: 'x.spec.ts',
              specs: [{ title: 'closes', tests: [{ status: 'flaky', results: [result, {}] }] }],
            },
          ],
        },
      ],
    });
    expect(countPlaywright(path)).toEqual({
      passed: 4,
      failed: 1,
      failures: ['x.spec.ts › opens\nTimeout', 'x.spec.ts › closes (passed only the second time)\nTimeout'],
    });
  });

  it('is a failure when a runner breaks, writes nothing or runs nothing', () => {
    const green = { passed: 5, failed: 0, failures: [] };
    expect(counted(step(true), green)).toEqual(green);
    expect(counted(step(false), green)).toMatchObject({ passed: 5, failed: 1 });
    expect(counted(step(false), green).failures[0]).toContain('Unhandled: gone');
    expect(counted(step(true), { ...green, passed: 0 })).toMatchObject({ passed: 0, failed: 1 });
    expect(counted(step(true), countVitest(join(folder, 'missing.json')))).toMatchObject({ failed: 1 });
    expect(countStep(step(false))).toEqual({ passed: 0, failed: 1, failures: ['Unit\nUnhandled: gone'] });
  });
});

describe('a step', () => {
  it('keeps the end of what was said, also when what it has started lives on', async () => {
    const said = await runStep('Words', ['bash', '-c', 'echo first; echo last >&2; sleep 5 & exit 3']);
    expect(said).toMatchObject({ ok: false, lastWords: 'first\nlast\n' });
    expect(said.seconds).toBeLessThan(10);
  });
});
