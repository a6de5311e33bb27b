import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { timeOnLine, type Weather } from './weather';

/** Carries bytes from one socket to the other, in their order, through the weather of the moment. */
export function carry(from: Socket, to: Socket, weather: () => Weather): void {
  let isFreeAt = 0;
  let last: Promise<unknown> = Promise.resolve();

  from.on('data', (piece: Buffer) => {
    const now = weather();
    isFreeAt = Math.max(isFreeAt, performance.now()) + timeOnLine(now, piece.length);
    const due = isFreeAt + now.delay;
    last = last.then(() => at(due)).then(() => isUp() && to.write(piece));
  });
  from.on('end', () => {
    last = last.then(() => isUp() && to.end());
  });

  function isUp(): boolean {
    return weather().state === 'up' && to.writable;
  }
}

async function at(due: number): Promise<void> {
  const left = due - performance.now();
  if (left > 0) await wait(left);
}
