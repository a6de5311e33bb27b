import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Pace, WaitingLetters } from './waiting-letters';

const writer = vi.fn();
let pace: Pace = { rest: 300, most: 1_000 };
const letters = new WaitingLetters(
  () => pace,
  () => undefined,
);

beforeEach(() => {
  vi.useFakeTimers();
  writer.mockClear();
  pace = { rest: 300, most: 1_000 };
});
afterEach(() => {
  letters.write();
  vi.useRealTimers();
});

function type(times: number, every: number): void {
  for (let letter = 0; letter < times; letter += 1) {
    letters.wait(writer);
    vi.advanceTimersByTime(every);
  }
}

it('a letter is written once typing rests', () => {
  type(1, 299);
  expect(writer).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(writer).toHaveBeenCalledTimes(1);
});

it('each letter counts as typing, and the rest begins after the last', () => {
  type(5, 100);
  expect(writer).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(writer).toHaveBeenCalledTimes(1);
});

it('who types without a pause has their letters written all the same, when the first has waited long enough', () => {
  type(50, 60);
  expect(writer).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(300);
  expect(writer).toHaveBeenCalledTimes(3);
});

it('somebody who comes to read along hears of letters that waited for a rest', () => {
  type(3, 60);
  pace = { rest: 100, most: 100 };
  vi.advanceTimersByTime(120);
  expect(writer).toHaveBeenCalledTimes(1);
});

it('what is written at once is not written again', () => {
  type(1, 60);
  letters.write();
  vi.advanceTimersByTime(1_000);
  expect(writer).toHaveBeenCalledTimes(1);
});
