import { Readable } from 'node:stream';
import type { PhotoFile } from '../media/darkroom/worker-process';
import type { StoredObject } from '../media/storage';

/** A stored original on its way to the darkroom, never whole in the newsroom's own memory. */
export function fileOfStorage(original: StoredObject): PhotoFile {
  // Node and the DOM declare the same stream class apart.
  const open = () => Readable.fromWeb(original.stream() as Parameters<typeof Readable.fromWeb>[0]);
  return { size: original.size, open };
}
