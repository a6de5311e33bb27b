import type { Suggester } from '../suggest';

/** Two people of the tests; the first letter of a name stands for who suggested something. */
export const ANNA = { personId: 'anna', name: 'Anna Quay' };
export const BEN = { personId: 'ben', name: 'Ben Ode' };

let count = 0;

/** Somebody who suggests, with ids that nobody had before. */
export function suggester(person: { personId: string; name: string }): Suggester {
  return {
    ...person,
    at: '2026-03-01T10:00:00.000Z',
    newId: () => {
      count += 1;
      return `s${count}`;
    },
  };
}
