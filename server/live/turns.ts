/** Runs work one after the other for each key, and work of different keys side by side. */
export interface Turns {
  inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value>;
}

export function makeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    inTurn(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const result = before.then(work);
      const settled = result.catch(() => undefined);
      last.set(key, settled);
      void settled.then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
      return result;
    },
  };
}
