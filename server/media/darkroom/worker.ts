import { drawCard } from './card';
import { cut } from './cut';
import { draw } from './draw';
import { drawLogo } from './logo';
import { look } from './look';
import { MEMORY_EXIT } from './memory';
import type { Reply, Request } from './tasks';

// The darkroom: a process of its own, because it opens files from strangers. It has no database, no storage and no
// secret; a file comes in over standard input, what was made of it goes out as a message.

/** All in all, because native code is not bound by the limit of the language's own heap. */
const mostMemory = Number(process.argv[2]);

setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(MEMORY_EXIT);
}, 50);

// Without the newsroom there is nobody to work for. It may have gone while this process was starting, and nobody says so then.
process.on('disconnect', () => process.exit(0));
if (!process.connected) process.exit(0);

process.on('message', (request: Request) => {
  void answer(request).then((reply) => process.send?.(reply));
});

async function answer(request: Request): Promise<Reply> {
  const file = await readFile(request.size);
  try {
    switch (request.task) {
      case 'look':
        return { task: 'look', answer: await look(file, request.order) };
      case 'draw':
        return { task: 'draw', answer: await draw(file, request.order) };
      case 'cut':
        return { task: 'cut', answer: await cut(file, request.order) };
      case 'logo':
        return { task: 'logo', answer: await drawLogo(file) };
      case 'card':
        return { task: 'card', answer: await drawCard(file, request.order) };
    }
  } catch (cause) {
    return { task: 'none', broken: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}

/** Takes exactly this many bytes from standard input; the newsroom sends no other file before it has its answer. */
async function readFile(size: number): Promise<Uint8Array> {
  const file = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const chunk: Buffer | null = process.stdin.read(Math.min(size - filled, process.stdin.readableLength));
    if (chunk === null) await new Promise((resolve) => process.stdin.once('readable', resolve));
    else filled += chunk.copy(file, filled);
  }
  return file;
}
