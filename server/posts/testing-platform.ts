import sharp from 'sharp';
import type { Storage } from '../media/storage';
import type { Outbound, OutboundFiles } from '../outbound/guarded-fetch';

/** A picture that tests can copy. */
export function picture(colour = '#35566b', width = 160): Promise<Buffer> {
  return sharp({ create: { width, height: 120, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

type Files = Record<string, Uint8Array>;

/** A platform that gives this answer to every question, and these files; anything else is not reached. */
export function platformWith(
  body: string,
  files: Files = {},
): Outbound & OutboundFiles & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get: async (finalUrl) => {
      asked.push(finalUrl);
      return { ok: true, status: 200, contentType: 'application/json', body, finalUrl };
    },
    getFile: async (address, { signal }) => {
      asked.push(address);
      if (signal?.aborted) return { ok: false, reason: 'timeout', message: 'too late' };
      const bytes = files[address];
      return bytes
        ? { ok: true, contentType: 'image/jpeg', bytes }
        : { ok: false, reason: 'network', message: 'nobody is there' };
    },
  };
}

/** A platform that nobody reaches. */
export const silentPlatform: Outbound & OutboundFiles = {
  get: async () => ({ ok: false, reason: 'network', message: 'nobody is there' }),
  getFile: async () => ({ ok: false, reason: 'network', message: 'nobody is there' }),
};

/** A store in memory. */
export function memoryStorage(): Storage & { keys(): string[] } {
  const kept = new Map<string, { bytes: Uint8Array; contentType: string }>();
  return {
    keys: () => [...kept.keys()],
    put: async (key, bytes, contentType) => {
      kept.set(key, { bytes, contentType });
    },
    get: async (key) => {
      const found = kept.get(key);
      if (!found) return null;
      const bytes = Uint8Array.from(found.bytes);
      return {
        contentType: found.contentType,
        size: bytes.length,
        bytes: async () => bytes,
        stream: () => new Blob([bytes]).stream(),
      };
    },
    delete: async (key) => {
      kept.delete(key);
    },
  };
}
