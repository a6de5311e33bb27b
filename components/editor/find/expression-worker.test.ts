import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Question } from './expression.worker';
import { ExpressionWorker } from './expression-worker';
import type { TextMatch } from './matches-in';

const MATCH: TextMatch = { text: 0, from: 0, to: 1, by: '' };

/** A worker that says what a test tells it to say. */
class StandIn extends EventTarget {
  onmessage: ((event: MessageEvent) => void) | null = null;
  readonly asked: unknown[] = [];
  isEnded = false;
  onerror = null;
  onmessageerror = null;
  postMessage(question: unknown): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: 'ready' | TextMatch[]): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}

const opened: StandIn[] = [];
const last = () => opened.at(-1) ?? new StandIn();
const question: Question = { texts: ['a'], pattern: /a/gu, replacement: '' };

beforeEach(() => {
  vi.useFakeTimers();
  opened.length = 0;
});
afterEach(() => vi.useRealTimers());

function open(): ExpressionWorker {
  return new ExpressionWorker(() => {
    const worker = new StandIn();
    opened.push(worker);
    return worker;
  });
}

describe('an expression of a person', () => {
  it('is asked once the worker is there, and answered', async () => {
    const answer = open().ask(question);
    expect(last().asked).toEqual([]);
    last().say('ready');
    expect(last().asked).toEqual([question]);
    last().say([MATCH]);
    expect(await answer).toEqual({ kind: 'found', matches: [MATCH] });
  });

  it('is given up with its worker when it takes too long, and the next one gets another', async () => {
    const worker = open();
    const answer = worker.ask(question);
    const [first] = opened;
    last().say('ready');
    vi.advanceTimersByTime(1_000);
    expect(await answer).toEqual({ kind: 'too_slow' });
    expect(first?.isEnded).toBe(true);
    void worker.ask(question);
    expect(opened).toHaveLength(2);
  });

  it('is not blamed for the time that loading takes', async () => {
    const answer = open().ask(question);
    vi.advanceTimersByTime(10_000);
    last().say('ready');
    last().say([]);
    expect(await answer).toEqual({ kind: 'found', matches: [] });
  });

  it('gives way to the next one', async () => {
    const worker = open();
    const first = worker.ask(question);
    const second = worker.ask({ ...question, texts: ['b'] });
    expect(await first).toEqual({ kind: 'superseded' });
    last().say('ready');
    last().say([MATCH]);
    expect(await second).toEqual({ kind: 'found', matches: [MATCH] });
  });
});
