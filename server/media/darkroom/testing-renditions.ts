import { rightsOf } from '../credit-metadata';
import type { Rendition } from '../rendition';
import { draw } from './draw';
import { look } from './look';
import type { LookedAt } from './tasks';

/** Takes a photo through the darkroom as an upload goes: looked at, then drawn. All that readers could get of it. */
export async function developed(
  file: Uint8Array,
  rights?: Parameters<typeof rightsOf>[0],
): Promise<LookedAt & { renditions: Rendition[] }> {
  const seen = await look(file, { photoId: 'p1' });
  if (!seen.ok) throw new Error(seen.message);
  const { first, facts } = seen.value;
  const has = rights ? [] : [first];
  const order = { photoId: 'p1', edition: '', rights: rights ?? rightsOf(facts), has };
  const drawn = await draw(file, { ...seen.value, ...order });
  if (!drawn.ok) throw new Error(drawn.message);
  return { ...seen.value, renditions: [...has, ...drawn.value.renditions] };
}
