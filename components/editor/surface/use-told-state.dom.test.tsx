import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, it } from 'vitest';
import { useToldState } from './use-told-state';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

function Told({ onDraw }: { onDraw(value: boolean, tell: (value: boolean) => void): void }) {
  onDraw(...useToldState<boolean>(false));
  return null;
}

it('is what it was told last, and draws only when that is something else', async () => {
  const drawn: boolean[] = [];
  const tellers = new Set<(value: boolean) => void>();
  const root = createRoot(document.createElement('div'));
  const onDraw = (value: boolean, tell: (value: boolean) => void) => {
    drawn.push(value);
    tellers.add(tell);
  };
  await act(async () => root.render(<Told onDraw={onDraw} />));
  const [tell] = tellers;
  for (const value of [false, false, true, true, false, true]) await act(async () => tell?.(value));
  expect(drawn).toEqual([false, true, false, true]);
  expect(tellers.size).toBe(1);
  await act(async () => root.unmount());
});
