import { outgrownStories } from '@/db/queries/working-copy';
import { GROWTH, rewriteWorkingCopy } from '../stories/rewrite-working-copy';
import type { LivePorts } from './ports';

const EVERY = 300_000;

/** Whether somebody has this story open in this process; those who have it open in another one are asked for by the database. */
export type IsOpen = (storyId: string) => boolean;

/** Every few minutes rewrites the live documents that have outgrown their text and at which nobody works. Gives back what ends that. */
export function startTidying(ports: LivePorts, isOpen: IsOpen): () => void {
  let isTidying = false;
  const timer = setInterval(async () => {
    if (isTidying) return;
    isTidying = true;
    await tidy(ports, isOpen, new Date()).catch((cause: unknown) => {
      ports.log.error({ err: cause }, 'live documents could not be rewritten');
    });
    isTidying = false;
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

/** Rewrites, one after the other, the documents that have outgrown their text by this moment; those that are open are left alone. */
export async function tidy({ database, log }: LivePorts, isOpen: IsOpen, now: Date): Promise<void> {
  const { times, fromBytes, rest } = GROWTH;
  const restedSince = new Date(now.getTime() - rest);
  for (const storyId of await outgrownStories(database.read, { times, fromBytes, restedSince })) {
    if (isOpen(storyId)) continue;
    const rewriting = await rewriteWorkingCopy(database, { storyId, restedSince });
    if (!rewriting.isRewritten) continue;
    const { before, now: bytes } = rewriting;
    log.info({ story: storyId, before, bytes }, 'a live document was rewritten');
  }
}
