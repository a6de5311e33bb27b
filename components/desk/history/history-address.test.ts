import { expect, it } from 'vitest';
import { historyAddress } from './history-address';

it.each([
  [{}, '/desk/stories/s/history'],
  [{ version: 3 }, '/desk/stories/s/history?version=3'],
  [{ from: 2, to: 'working' as const }, '/desk/stories/s/history?from=2&to=working'],
  [{ from: 'seen' as const, to: 5, page: 2 }, '/desk/stories/s/history?from=seen&to=5&page=2'],
])('says %j in an address', (view, address) => {
  expect(historyAddress('s', view)).toBe(address);
});
