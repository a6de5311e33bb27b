import type { Document } from '@hocuspocus/server';

/** Has what is applied told to everybody while it is applied. Otherwise it waits a moment, as carets do, to be told together. */
export function atOnce(document: Document, apply: () => void): void {
  const { flushDelay } = document;
  document.flushDelay = false;
  try {
    apply();
  } finally {
    document.flushDelay = flushDelay;
  }
}
