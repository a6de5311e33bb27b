/** Does pieces of work a few at once and lets the others wait in order, so that the first are done before all are. */
export function fewAtOnce(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let working = 0;
  return async (work) => {
    if (working >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else working += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Its place goes to the next one, without being free in between.
      if (next) next();
      else working -= 1;
    }
  };
}
