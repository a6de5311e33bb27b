import { createHash } from 'node:crypto';
import type { ListedObject, OperatedStorage, Storage } from './storage';

/** What became of the objects of a storage that were to be copied to another. */
export interface Moved {
  copied: number;
  /** They were in the other storage, with the same content. */
  already: number;
  failed: { key: string; why: string }[];
}

const AT_ONCE = 8;

/**
 * Copies every object of one storage to another and reads each copy back to compare it. Nothing is deleted, and one
 * that fails does not stop the others. What comes in meanwhile may be missed, so the last run is made while nobody works.
 */
export async function moveMedia(
  from: OperatedStorage,
  to: Storage,
  onProgress: (done: number) => void = () => undefined,
): Promise<Moved> {
  const moved: Moved = { copied: 0, already: 0, failed: [] };
  const waiting = from.list()[Symbol.asyncIterator]();
  let done = 0;

  async function carry() {
    for (let next = await waiting.next(); !next.done; next = await waiting.next()) {
      const { key } = next.value;
      try {
        const end = await copyOne(next.value, from, to);
        if (end !== 'gone') moved[end] += 1;
      } catch (cause) {
        moved.failed.push({ key, why: cause instanceof Error ? cause.message : String(cause) });
      }
      done += 1;
      onProgress(done);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, carry));
  return moved;
}

async function copyOne(
  { key }: ListedObject,
  from: Storage,
  to: Storage,
): Promise<'copied' | 'already' | 'gone'> {
  const original = await from.get(key);
  // Somebody deleted it since it was listed.
  if (!original) return 'gone';
  const bytes = await original.bytes();
  if (bytes.length !== original.size) throw new Error('it could not be read whole');
  const wanted = { contentType: original.contentType, hash: hashOf(bytes) };
  if (await holds(to, key, wanted)) return 'already';
  await to.put(key, bytes, original.contentType);
  if (!(await holds(to, key, wanted))) throw new Error('the copy is not the same');
  return 'copied';
}

async function holds(
  storage: Storage,
  key: string,
  wanted: { contentType: string; hash: string },
): Promise<boolean> {
  const there = await storage.get(key);
  return there?.contentType === wanted.contentType && hashOf(await there.bytes()) === wanted.hash;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
