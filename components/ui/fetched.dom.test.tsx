import { act, lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { fetched } from './fetched';
import { answerForText, type TextState } from './text-on-page';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // The browser's own dialog, as far as it is used here, which jsdom has not got.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
  vi.restoreAllMocks();
});

const GONE = async (): Promise<never> => {
  throw new TypeError('Failed to fetch dynamically imported module');
};
const Photo = ({ onClose }: { onClose(): void }) => (
  <button type="button" onClick={onClose}>
    Choose a photo
  </button>
);

it.each<[TextState | null, string]>([
  ['saved', 'Galley was updated; reload this page to go on. Your text is saved.'],
  [
    'unsaved',
    'Galley was updated; reload this page to go on. Your last words are not saved yet: wait until they are, or copy them before you reload.',
  ],
  [
    'kept',
    'Galley was updated; reload this page to go on. Your text is not saved yet, but it is kept on this device.',
  ],
  [null, 'Galley was updated; reload this page to go on.'],
])('says that the page is to be reloaded, and honestly where the text is: %s', async (state, sentence) => {
  if (state) undo.push(answerForText({ subscribe: () => () => undefined, state: () => state }));
  const page = await opened(GONE);
  expect(page.querySelector('dialog')?.open).toBe(true);
  expect(page.querySelector('dialog p')?.textContent?.trim()).toBe(sentence);
  expect(named(page, 'Reload')).toBeDefined();
  expect(page.textContent).toContain('The story');
});

it('follows the text while it is being saved', async () => {
  let [state, tell]: [TextState, () => void] = ['unsaved', () => undefined];
  const subscribe = (listener: () => void) => {
    tell = listener;
    return () => undefined;
  };
  undo.push(answerForText({ subscribe, state: () => state }));
  const page = await opened(GONE);
  state = 'saved';
  await act(async () => tell());
  expect(page.querySelector('dialog p')?.textContent).toContain('Your text is saved.');
});

it('offers no reload to who is offline, which would take the page away', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const page = await opened(GONE);
  expect(page.querySelector('dialog h2')?.textContent).toBe('You are offline');
  expect(named(page, 'Reload')).toBeUndefined();
});

it('closes what was to be opened when it is put off', async () => {
  const onClose = vi.fn();
  const page = await opened(GONE, onClose);
  await act(async () => named(page, 'Not now')?.click());
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(page.querySelector('dialog')).toBeNull();
});

it('shows the part itself when it can be had after all', async () => {
  const answers = [GONE, async () => Photo];
  const page = await opened(() => (answers.shift() ?? GONE)());
  expect(named(page, 'Choose a photo')).toBeDefined();
  expect(page.querySelector('dialog')).toBeNull();
});

function named(page: HTMLElement, name: string): HTMLButtonElement | undefined {
  return [...page.querySelectorAll('button')].find((button) => button.textContent === name);
}

async function opened(fetch: () => Promise<typeof Photo>, onClose = () => undefined): Promise<HTMLElement> {
  const page = document.createElement('div');
  document.body.append(page);
  const Part = lazy(async () => ({ default: await fetched(fetch) }));
  const root = createRoot(page);
  undo.push(() => act(async () => root.unmount()));
  await act(async () =>
    root.render(
      <main>
        The story
        <Suspense>
          <Part onClose={onClose} />
        </Suspense>
      </main>,
    ),
  );
  return page;
}
