import { moveMedia } from '@/server/media/move-media';
import { openStorage } from '@/server/media/open-storage';
import type { OperatedStorage } from '@/server/media/storage';
import { WrongStorageUrl } from '@/server/media/storage-place';

/**
 * Copies every photo from one storage to another: `npm run move-media -- FROM TO`, both as STORAGE_URL names them. It
 * takes nothing away and can be run again: what is there already is compared, not copied.
 */
async function main(): Promise<void> {
  const [from, to, ...rest] = process.argv.slice(2);
  if (!from || !to || rest.length > 0)
    fail('Say from where to where: npm run move-media -- file:./data/media s3://bucket');
  if (from === to) fail('Both are the same storage.');
  const source = opened('The first', from);
  const target = opened('The second', to);
  await reached('The first', source);
  await reached('The second', target);

  const moved = await moveMedia(source, target, showProgress);
  console.log(`${moved.copied} copied, ${moved.already} were there already, ${moved.failed.length} failed.`);
  for (const { key, why } of moved.failed.slice(0, 20)) console.error(`${key}: ${why}`);
  if (moved.failed.length > 0)
    fail('Not everything was copied. Run it again: it goes on where it is needed.');
}

function opened(which: string, url: string): OperatedStorage {
  try {
    return openStorage(url);
  } catch (cause) {
    if (cause instanceof WrongStorageUrl) fail(`${which} address ${cause.message}.`);
    throw cause;
  }
}

async function reached(which: string, storage: OperatedStorage): Promise<void> {
  await storage.reach().catch((cause: unknown) => {
    fail(`${which} storage cannot be used. ${cause instanceof Error ? cause.message : cause}`);
  });
}

function showProgress(done: number): void {
  if (done % 1_000 === 0) console.log(`${done} …`);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

await main();
