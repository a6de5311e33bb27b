export interface AtRest {
  /** Says that something happened. At each key press it costs a look at the clock. */
  again(): void;
  cancel(): void;
}

/**
 * Calls `work` when nothing has happened for `rest` milliseconds. A timer that runs is not set anew each time, which a
 * browser makes dear; when it is due it goes on for what is missing.
 */
export function atRest(rest: number, work: () => void): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const due = () => {
    const missing = last + rest - performance.now();
    timer = missing > 0 ? setTimeout(due, missing) : undefined;
    if (timer === undefined) work();
  };
  return {
    again() {
      last = performance.now();
      timer ??= setTimeout(due, rest);
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
