import { setTimeout as wait } from 'node:timers/promises';
import type { Typist } from './typist';

/** Has somebody type at the pace of a person, every `pace` milliseconds or so, until the answer is called. */
export function keepTyping(typist: Typist, pace: number): () => Promise<void> {
  let goesOn = true;
  const typing = (async () => {
    while (goesOn) {
      typist.type();
      await wait(pace * (0.5 + Math.random()));
    }
  })();
  return async () => {
    goesOn = false;
    await typing;
  };
}
