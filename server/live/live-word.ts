import { z } from 'zod';
import type { Instances } from '../instances/instances';

/** What instances tell each other of open stories. Never text: that is in the database. */
export type LiveWord = z.infer<typeof WORD>;

const WORD = z.discriminatedUnion('kind', [
  /** The change of this number is in the database. */
  z.object({ kind: z.literal('stored'), storyId: z.string(), number: z.number() }),
  /** Cursors have moved, come or gone; an awareness update in base64. */
  z.object({ kind: z.literal('cursors'), storyId: z.string(), update: z.base64() }),
  /** Somebody has opened the story here: whoever has cursors in it, tell. */
  z.object({ kind: z.literal('who'), storyId: z.string() }),
]);

export function tellLive(instances: Instances, word: LiveWord): void {
  instances.tell('live', word);
}

/** Hears the words of one kind. What a newer release says besides is passed over. */
export function hearLive<Kind extends LiveWord['kind']>(
  instances: Instances,
  kind: Kind,
  listener: (word: Extract<LiveWord, { kind: Kind }>) => void,
): () => void {
  return instances.hear('live', (body) => {
    const word = WORD.safeParse(body).data;
    // The compiler does not follow a comparison with a type parameter.
    if (word?.kind === kind) listener(word as Extract<LiveWord, { kind: Kind }>);
  });
}
