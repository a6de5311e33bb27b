import { expect, it } from 'vitest';
import { colourOf } from './awareness';

it('a person has the same colour every time', () => {
  expect(colourOf('noa')).toBe(colourOf('noa'));
});

it('ten people in one story have ten colours, and each keeps theirs', () => {
  const taken = new Map<string, string>();
  for (let number = 0; number < 10; number += 1) taken.set(`p${number}`, colourOf(`p${number}`, taken));
  expect(new Set(taken.values()).size).toBe(10);
  expect(colourOf('p3', taken)).toBe(taken.get('p3'));
  expect([...taken.values()]).toContain(colourOf('an eleventh', taken));
});
