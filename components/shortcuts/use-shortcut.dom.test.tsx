import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { useShortcut } from './use-shortcut';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});

function Binding({ press }: { press: ((event: KeyboardEvent) => unknown) | null }) {
  useShortcut('saveVersion', press);
  return null;
}

/** Draws both, each with what it does when the keys are pressed. */
async function draw(one: Parameters<typeof Binding>[0]['press'], other: typeof one = null) {
  const root = createRoot(document.createElement('div'));
  const again = (first: typeof one) =>
    act(async () => {
      root.render([<Binding key="one" press={first} />, <Binding key="other" press={other} />]);
    });
  await again(one);
  const end = () => act(async () => root.unmount());
  undo.push(end);
  return { again, end };
}

/** Whether the browser may still do with the keys what it does. */
function press(init: KeyboardEventInit): boolean {
  return window.dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...init }));
}

const SAVE_VERSION = { key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true };

it('does what its last drawing says, and keeps the browser from it', async () => {
  const done: string[] = [];
  const { again } = await draw(() => done.push('first'));
  await again(() => done.push('second'));
  expect(press(SAVE_VERSION)).toBe(false);
  expect(done).toEqual(['second']);
});

it('leaves other keys, and those it answers false to, to the browser', async () => {
  const done: string[] = [];
  await draw((event) => {
    done.push(event.key);
    return false;
  });
  expect(press({ ...SAVE_VERSION, shiftKey: false })).toBe(true);
  expect(press(SAVE_VERSION)).toBe(true);
  expect(done).toEqual(['S']);
});

it('asks everything that the keys are bound to, and nothing that is gone or binds none', async () => {
  const done: string[] = [];
  const { again, end } = await draw(
    () => done.push('one'),
    () => done.push('other'),
  );
  press(SAVE_VERSION);
  await again(null);
  press(SAVE_VERSION);
  expect(done).toEqual(['one', 'other', 'other']);
  await end();
  expect(press(SAVE_VERSION)).toBe(true);
  expect(done).toHaveLength(3);
});
