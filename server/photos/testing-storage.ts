import type { Storage } from '../media/storage';

/** A storage in memory, and what it holds. */
export function memoryStorage(): { kept: Map<string, Uint8Array<ArrayBuffer>>; storage: Storage } {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const storage: Storage = {
    async put(key, bytes) {
      kept.set(key, new Uint8Array(bytes));
    },
    async get(key) {
      const bytes = kept.get(key);
      if (!bytes) return null;
      const stream = () => new Response(bytes).body ?? new ReadableStream();
      return { contentType: 'image/jpeg', size: bytes.length, bytes: async () => bytes, stream };
    },
    async delete(key) {
      kept.delete(key);
    },
  };
  return { kept, storage };
}
