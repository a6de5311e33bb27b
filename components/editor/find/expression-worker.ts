import type { Question } from './expression.worker';
import type { TextMatch } from './matches-in';

/** How long an expression may take over the whole story, in milliseconds. */
const PATIENCE = 1_000;

export type Answer = { kind: 'found'; matches: TextMatch[] } | { kind: 'too_slow' } | { kind: 'superseded' };

/** Asks the worker one question at a time. One that takes too long, or is no longer wanted, is ended with its worker. */
export class ExpressionWorker {
  private worker: Worker | null = null;
  private isReady = false;
  private giveUp: ((answer: Answer) => void) | null = null;

  constructor(private readonly open: () => Worker = openWorker) {}

  ask(question: Question): Promise<Answer> {
    if (this.giveUp) this.end({ kind: 'superseded' });
    const worker = this.worker ?? this.start();
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const answer = (given: Answer) => {
        clearTimeout(timer);
        worker.onmessage = null;
        this.giveUp = null;
        resolve(given);
      };
      // The time that loading takes is not the expression's fault.
      const begin = () => {
        this.isReady = true;
        timer = setTimeout(() => this.end({ kind: 'too_slow' }), PATIENCE);
        worker.postMessage(question);
      };
      this.giveUp = answer;
      worker.onmessage = ({ data }: MessageEvent<'ready' | TextMatch[]>) =>
        data === 'ready' ? begin() : answer({ kind: 'found', matches: data });
      if (this.isReady) begin();
    });
  }

  close(): void {
    this.end({ kind: 'superseded' });
  }

  private start(): Worker {
    this.worker = this.open();
    return this.worker;
  }

  private end(answer: Answer): void {
    this.worker?.terminate();
    this.worker = null;
    this.isReady = false;
    this.giveUp?.(answer);
  }
}

function openWorker(): Worker {
  return new Worker(new URL('./expression.worker.ts', import.meta.url), { type: 'module' });
}
