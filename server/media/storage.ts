import { randomUUID } from 'node:crypto';
import { constants, createReadStream, existsSync } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';

/** Something that was put away: its facts at once, its content only when asked for. */
export interface StoredObject {
  contentType: string;
  size: number;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Where photos are kept. Keys look like `renditions/<photo id>/640.webp`: lower-case segments of letters, digits,
 * dots, dashes and underscores; any other key throws. A put is whole or not at all, and putting twice is harmless.
 */
export interface Storage {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<StoredObject | null>;
  /** Deleting what is not there is not an error. */
  delete(key: string): Promise<void>;
}

/** One object of a list. */
export interface ListedObject {
  key: string;
  size: number;
  storedAt: Date;
}

/** A storage as who runs the newsroom sees it: what it holds, and whether it can be used now. */
export interface OperatedStorage extends Storage {
  /** Every object whose key begins so, in no promised order. What comes or goes meanwhile may be in it or not. */
  list(prefix?: string): AsyncIterable<ListedObject>;
  /** Resolves when objects can be asked for now; throws what stands against it. */
  reach(): Promise<void>;
  /** Removes what puts left behind that began before this and never came to their end. */
  discardUnfinished(before: Date): Promise<void>;
}

/** Keeps objects as plain files below `dir`; what a finished `put` wrote survives a power cut. */
export function fileStorage(dir: string): OperatedStorage {
  const root = resolve(dir);
  const pathOf = (key: string) => join(root, safeKey(key));

  return {
    list: (prefix = '') => listFiles(root, prefix),
    async reach() {
      await mkdir(root, { recursive: true });
      await access(root, constants.R_OK | constants.W_OK);
    },
    discardUnfinished: (before) => discardOlder(join(root, INCOMING), before),
    async put(key, bytes, contentType) {
      const path = pathOf(key);
      await writeWhole(root, `${path}${TYPE_SUFFIX}`, Buffer.from(contentType));
      try {
        await writeWhole(root, path, bytes);
      } catch (error) {
        if (!existsSync(path)) await rm(`${path}${TYPE_SUFFIX}`, { force: true });
        throw error;
      }
    },
    async get(key) {
      const path = pathOf(key);
      try {
        const [info, contentType] = await Promise.all([
          stat(path),
          readFile(`${path}${TYPE_SUFFIX}`, 'utf8'),
        ]);
        return info.isFile() ? storedFile(path, info.size, contentType) : null;
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      await rm(`${path}${TYPE_SUFFIX}`, { force: true });
    },
  };
}

const TYPE_SUFFIX = '.type';
const INCOMING = '.incoming';
const KEY = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/;

/** Whether something may be kept under this key. No segment starts with a dot, so `..` and `.incoming` are none. */
export function isKey(key: string): boolean {
  return key.length <= 200 && KEY.test(key) && !key.endsWith(TYPE_SUFFIX);
}

/** The key as it is. Throws when it is none. */
export function safeKey(key: string): string {
  if (!isKey(key)) throw new Error(`Not a storage key: ${JSON.stringify(key.slice(0, 80))}`);
  return key;
}

async function* listFiles(root: string, prefix: string): AsyncGenerator<ListedObject> {
  // Folders that the prefix names whole are not looked for in all the others.
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  for await (const key of keysBelow(root, folder)) {
    if (!key.startsWith(prefix)) continue;
    const info = await stat(join(root, key)).catch(absentAsNull);
    if (info?.isFile()) yield { key, size: info.size, storedAt: info.mtime };
  }
}

async function discardOlder(folder: string, before: Date): Promise<void> {
  for (const name of (await readdir(folder).catch(absentAsNull)) ?? []) {
    const path = join(folder, name);
    const info = await stat(path).catch(absentAsNull);
    if (info && info.mtime < before) await rm(path, { force: true });
  }
}

async function* keysBelow(root: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(absentAsNull);
  for (const entry of entries ?? []) {
    const key = `${folder}${entry.name}`;
    if (!isKey(key)) continue;
    if (entry.isDirectory()) yield* keysBelow(root, `${key}/`);
    else yield key;
  }
}

function absentAsNull(error: unknown): null {
  if (isAbsent(error)) return null;
  throw error;
}

function storedFile(path: string, size: number, contentType: string): StoredObject {
  return {
    contentType,
    size,
    bytes: () => readFile(path),
    // Node and the DOM declare the same stream class apart; a read stream without encoding yields bytes only.
    stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array<ArrayBuffer>>,
  };
}

async function writeWhole(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const incoming = join(root, INCOMING);
  await mkdir(incoming, { recursive: true });
  await mkdir(dirname(path), { recursive: true });
  const unfinished = join(incoming, randomUUID());
  try {
    await writeDurably(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
  await syncFolder(dirname(dirname(path)));
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await using(await open(path, 'wx'), async (file) => {
    await file.writeFile(bytes);
    await file.sync();
  });
}

/** A rename is only on disk once its folder is; Windows has no way to ask for that and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using(await open(path, 'r'), (folder) => folder.sync());
}

async function using(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
