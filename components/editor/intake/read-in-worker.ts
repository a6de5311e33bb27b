import type { ReadDocx } from '@/content/import/docx';

/** A document that takes longer than this is not worth waiting for; its reading is ended. In milliseconds. */
const PATIENCE = 60_000;

/** Reads a .docx beside the page, so that a large or hostile one never holds up what is typed. */
export function readInWorker(bytes: ArrayBuffer): Promise<ReadDocx> {
  const worker = new Worker(new URL('./docx.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadDocx>((resolve) => {
    const refuse = (message: string) => resolve({ ok: false, message });
    setTimeout(() => refuse('This document takes too long to read, so nothing was taken from it.'), PATIENCE);
    worker.onerror = () => refuse('This document could not be read. Nothing was taken from it.');
    worker.onmessage = ({ data }: MessageEvent<ReadDocx>) => resolve(data);
    worker.postMessage(bytes, [bytes]);
  }).finally(() => worker.terminate());
}
