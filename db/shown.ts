import type { PublicThing } from '@/newsroom/public-things';
import { around } from './around';

/** What the page shows that is being drawn. */
export interface Shown {
  things: Set<PublicThing>;
  /** The first moment at which it will be another page although nobody changes anything; null: never. */
  until: Date | null;
}

const drawingAround = around<Shown>('drawing');

/** Does the work, and writes down in `shown` what the queries within it have read for readers. */
export function notingShown<Value>(shown: Shown, work: () => Value): Value {
  return drawingAround.put(shown, work);
}

/** Says that what is read now depends on these. Does nothing where no page is drawn. */
export function noteShown(...things: readonly PublicThing[]): void {
  const shown = drawingAround.get();
  if (shown) for (const thing of things) shown.things.add(thing);
}

/** Says that what is read now will be otherwise from this moment on. */
export function noteShownUntil(moment: Date | null): void {
  const shown = drawingAround.get();
  if (shown && moment && (shown.until === null || moment < shown.until)) shown.until = moment;
}
