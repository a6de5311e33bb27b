import type { LoadContext, Part } from '../load-newsroom/newsroom-to-load';

export interface Progress {
  report: NonNullable<LoadContext['onProgress']>;
  /** Ends the line of the last part. */
  end(): void;
}

/** Shows how loading goes on, a line for each part; a terminal sees the number rise, a log gets the last one. */
export function showProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  let line = '';
  let current: Part | null = null;
  let startedAt = Date.now();

  function end() {
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    if (current !== null) out.write(`${out.isTTY ? '\r' : ''}${line} in ${seconds} s\n`);
    startedAt = Date.now();
  }

  return {
    report(part, done) {
      if (part !== current) end();
      current = part;
      line = `   ${done} ${part}`;
      if (out.isTTY) out.write(`\r${line}`);
    },
    end,
  };
}
