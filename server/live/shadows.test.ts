import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { makeShadows } from './shadows';
import { WRITER } from './testing/senders';
import { typeInto } from './testing/tab';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function typed(): Uint8Array {
  const doc = new Y.Doc();
  typeInto(doc, 'A line.');
  return Y.encodeStateAsUpdate(doc);
}

it('a document has one shadow while somebody types', () => {
  const [shadowOf, document, update] = [makeShadows(), new Y.Doc(), typed()];
  expect(shadowOf(document).try(update, WRITER).kind).toBe('change');
  vi.advanceTimersByTime(59_000);
  expect(shadowOf(document).try(update, WRITER).kind).toBe('nothing');
  vi.advanceTimersByTime(59_000);
  expect(shadowOf(document).try(update, WRITER).kind).toBe('nothing');
});

it('a minute after the last change it is let go, and starts from the document again', () => {
  const [shadowOf, document, update] = [makeShadows(), new Y.Doc(), typed()];
  shadowOf(document).try(update, WRITER);
  vi.advanceTimersByTime(60_000);
  expect(shadowOf(document).try(update, WRITER).kind).toBe('change');
});
