import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoteLook } from './note-look';

const asked: string[] = [];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.stubGlobal('fetch', async (address: string, { method, keepalive }: RequestInit) => {
    asked.push(`${method} ${address}${keepalive ? '' : ', which ends with the page'}`);
    throw new TypeError('Failed to fetch');
  });
});
afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function turn(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

it('notes who comes, who turns away and back, and who leaves; and is silent when nobody answers', async () => {
  turn('visible');
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<NoteLook storyId="s1" />));
  turn('hidden');
  turn('visible');
  await act(async () => root.unmount());
  turn('hidden');
  const looks = '/api/stories/s1/looks?moment=';
  expect(asked).toEqual(
    ['arriving', 'leaving', 'arriving', 'leaving'].map((moment) => `POST ${looks}${moment}`),
  );
});
