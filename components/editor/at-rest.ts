export interface AtRest {
  /** Says that something happened. At each key press it costs a look at the clock. */
  again(): void;
  cancel(): void;
}

interface Waiting {
  /** When it is done if nothing happens any more, on the clock of `performance.now()`. */
  due: number;
  work(): void;
}

/** All that waits, on one timer: each key press keeps several waiting, and a browser makes timers dear. */
const waiting = new Set<Waiting>();
let timer: ReturnType<typeof setTimeout> | undefined;
let wakesAt = Number.POSITIVE_INFINITY;

/** Calls `work` when nothing has happened for `rest` milliseconds. */
export function atRest(rest: number, work: () => void): AtRest {
  const own: Waiting = { due: 0, work };
  return {
    again() {
      own.due = performance.now() + rest;
      waiting.add(own);
      // A timer that wakes earlier finds this one not due, and is set for what is missing.
      if (own.due < wakesAt) wakeAt(own.due);
    },
    cancel() {
      waiting.delete(own);
      if (waiting.size === 0) sleep();
    },
  };
}

function wake(): void {
  sleep();
  const now = performance.now();
  const due = [...waiting].filter((one) => one.due <= now);
  for (const one of due) waiting.delete(one);
  if (waiting.size > 0) wakeAt(Math.min(...[...waiting].map((one) => one.due)));
  for (const one of due) one.work();
}

function wakeAt(moment: number): void {
  clearTimeout(timer);
  wakesAt = moment;
  timer = setTimeout(wake, moment - performance.now());
}

function sleep(): void {
  clearTimeout(timer);
  timer = undefined;
  wakesAt = Number.POSITIVE_INFINITY;
}
