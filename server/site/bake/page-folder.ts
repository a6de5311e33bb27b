import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type BakedFacts, type BakedPage, hashOf, wordsOf } from './baked-page';

const FACTS = z.object({
  address: z.string(),
  status: z.number(),
  contentType: z.string(),
  location: z.string().nullable(),
  hash: z.string(),
  length: z.number(),
  things: z.array(z.string()),
  state: z.object({ number: z.number(), mark: z.string() }),
  until: z.number().nullable(),
}) satisfies z.ZodType<BakedFacts>;

const HEAD = FACTS.extend({ brotliBytes: z.number() });

const ENDING = '.page';

/** Finished pages on disk, a file each. A file that was not wholly written, or that somebody changed, is as good as none. */
export class PageFolder {
  constructor(private readonly folder: string) {}

  /** Makes the folder, and removes what other builds have left beside it. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const above = join(this.folder, '..');
    const others = (await readdir(above)).filter((name) => join(above, name) !== this.folder);
    await Promise.all(others.map((name) => rm(join(above, name), { recursive: true, force: true })));
  }

  async write(page: BakedPage): Promise<void> {
    const { brotli, gzip, ...facts } = page;
    const head = Buffer.from(`${JSON.stringify({ ...facts, brotliBytes: brotli.length })}\n`);
    const file = this.fileOf(page.address);
    // Whole or not at all, also for another process that reads it at this moment.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, Buffer.concat([head, brotli, gzip]), { mode: 0o600 });
    await rename(draft, file);
  }

  /** Null when there is none that can be trusted to be what was drawn. */
  async read(address: string): Promise<BakedPage | null> {
    const page = await readPage(this.fileOf(address));
    return page?.address === address ? page : null;
  }

  async remove(address: string): Promise<void> {
    await rm(this.fileOf(address), { force: true });
  }

  /** Everything that is kept, one after the other; files that are no pages are removed. */
  async *all(): AsyncGenerator<BakedFacts> {
    for (const name of await readdir(this.folder)) {
      const file = join(this.folder, name);
      const page = name.endsWith(ENDING) ? await readPage(file) : null;
      if (page) yield page;
      else await rm(file, { force: true });
    }
  }

  private fileOf(address: string): string {
    const name = createHash('sha256').update(address).digest('hex').slice(0, 40);
    return join(this.folder, name + ENDING);
  }
}

async function readPage(file: string): Promise<BakedPage | null> {
  const bytes = await readFile(file).catch(() => null);
  const end = bytes?.indexOf('\n') ?? -1;
  if (!bytes || end < 0) return null;
  const head = HEAD.safeParse(jsonIn(bytes.subarray(0, end)));
  if (!head.success) return null;
  const { brotliBytes, ...facts } = head.data;
  const words = end + 1 + brotliBytes;
  const page = { ...facts, brotli: bytes.subarray(end + 1, words), gzip: bytes.subarray(words) };
  return (await isWhole(page)) ? page : null;
}

async function isWhole(page: BakedPage): Promise<boolean> {
  try {
    return hashOf(await wordsOf(page)) === page.hash;
  } catch {
    return false;
  }
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
