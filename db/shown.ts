import { AsyncLocalStorage } from 'node:async_hooks';
import type { PublicThing } from '@/newsroom/public-things';

/** What the page shows that is being drawn. */
export interface Shown {
  things: Set<PublicThing>;
  /** The first moment at which it will be another page although nobody changes anything; null: never. */
  until: Date | null;
}

const holder = globalThis as typeof globalThis & { galleyShown?: AsyncLocalStorage<Shown> };

// On globalThis: Next bundles its own copy of this module, and its queries must find what the baker began.
function drawings(): AsyncLocalStorage<Shown> {
  holder.galleyShown ??= new AsyncLocalStorage();
  return holder.galleyShown;
}

/** Does the work, and writes down in `shown` what the queries within it have read for readers. */
export function notingShown<Value>(shown: Shown, work: () => Value): Value {
  return drawings().run(shown, work);
}

/** Says that what is read now depends on these. Does nothing where no page is drawn. */
export function noteShown(...things: readonly PublicThing[]): void {
  const shown = drawings().getStore();
  if (shown) for (const thing of things) shown.things.add(thing);
}

/** Says that what is read now will be otherwise from this moment on. */
export function noteShownUntil(moment: Date | null): void {
  const shown = drawings().getStore();
  if (shown && moment && (shown.until === null || moment < shown.until)) shown.until = moment;
}
