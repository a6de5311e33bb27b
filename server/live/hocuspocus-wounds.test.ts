import { setTimeout as wait } from 'node:timers/promises';
import { Hocuspocus } from '@hocuspocus/server';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { until } from './testing/until';

/**
 * Wounds that earlier releases of Hocuspocus had and that ours must not have after an update of it: one that is open
 * again shows here, before it shows as lost text.
 */
const DEBOUNCE = { debounce: 10, maxDebounce: 30 };
/** A store that takes longer than the longest debounce, by far. */
const SLOW = 200;

it('a slow store does not queue a store for each key press', async () => {
  let stores = 0;
  const server = new Hocuspocus({
    quiet: true,
    ...DEBOUNCE,
    onStoreDocument: async () => {
      stores += 1;
      await wait(SLOW);
    },
  });
  const line = await server.openDirectConnection('story:slow');
  const startedAt = performance.now();
  for (let key = 0; key < 100; key += 1) {
    await line.transact((doc) => doc.getText('body').insert(0, 'x'));
    await wait(2);
  }
  await line.disconnect();
  await until(() => server.getDocumentsCount() === 0, 'the document is closed');
  // One at a time, each with all that was typed while the one before ran; a storm would be a hundred.
  const fits = (performance.now() - startedAt) / SLOW;
  expect(stores).toBeLessThanOrEqual(Math.ceil(fits) + 1);
  expect(stores).toBeLessThan(50);
});

it('who comes while the last store is still under way gets all that was typed', async () => {
  let stored: Uint8Array = new Uint8Array();
  const server = new Hocuspocus({
    quiet: true,
    ...DEBOUNCE,
    onLoadDocument: async ({ document }) => {
      if (stored.length > 0) Y.applyUpdate(document, stored);
    },
    onStoreDocument: async ({ document }) => {
      const state = Y.encodeStateAsUpdate(document);
      await wait(SLOW);
      stored = state;
    },
  });
  for (let visit = 1; visit <= 4; visit += 1) {
    const line = await server.openDirectConnection('story:leaving');
    expect(line.document?.getText('body').length).toBe(visit - 1);
    await line.transact((doc) => doc.getText('body').insert(0, 'x'));
    const leaving = line.disconnect();
    // On one visit before the store begins, on others while it runs.
    await wait(visit * 20);
    void leaving;
  }
});
