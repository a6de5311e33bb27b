import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import type { SiteState } from '@/db/queries/site-touch';
import type { PublicThing } from '@/newsroom/public-things';

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);
const fromGzip = promisify(gunzip);

/** What a page says besides its words, and when it stops being true. */
export interface BakedFacts {
  address: string;
  status: number;
  contentType: string;
  /** Where the reader has to go instead. */
  location: string | null;
  /** A hash of its words. */
  hash: string;
  /** How long its words are when nobody has compressed them. */
  length: number;
  /** What it shows; it is no more when one of these is touched after its state. */
  things: PublicThing[];
  state: SiteState;
  /** Milliseconds since 1970 at which it is another page although nobody has touched it; null: never. */
  until: number | null;
}

/** A finished answer, compressed once. */
export interface BakedPage extends BakedFacts {
  brotli: Buffer;
  gzip: Buffer;
}

/** The quality beyond which a page takes longer to compress than to draw. */
const BROTLI_QUALITY = 9;
/** A window of 256 KB, in which a page fits; the usual one of 4 MB would be reserved for each page that is compressed. */
const BROTLI_WINDOW = 18;

/** Hashes and compresses what was drawn. */
export async function finishPage(
  facts: Omit<BakedFacts, 'hash' | 'length'>,
  words: Buffer,
): Promise<BakedPage> {
  return { ...facts, hash: hashOf(words), length: words.length, ...(await compressed(words)) };
}

/** Words in both forms in which browsers take them. */
export async function compressed(words: Buffer): Promise<Pick<BakedPage, 'brotli' | 'gzip'>> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
  const { BROTLI_PARAM_LGWIN } = constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [BROTLI_PARAM_SIZE_HINT]: words.length,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
  };
  const [brotli, gzipped] = await Promise.all([withBrotli(words, { params }), withGzip(words, { level: 9 })]);
  return { brotli: trimmed(brotli), gzip: trimmed(gzipped) };
}

/** The same bytes in memory of their own: zlib hands out the beginning of a block of 16 KB, and whoever keeps that keeps the block. */
function trimmed(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  own.set(bytes);
  return own;
}

/** Its words as they were drawn, for who takes nothing compressed. */
export function wordsOf(page: BakedPage): Promise<Buffer> {
  return fromGzip(page.gzip);
}

export function hashOf(words: Buffer): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 27);
}

/** What keeping it costs at the most, in bytes. */
export function weightOf({ brotli, gzip: gzipped, things }: BakedPage): number {
  // Each thing is a string that many pages share.
  return brotli.length + gzipped.length + things.length * 16 + 1_000;
}
