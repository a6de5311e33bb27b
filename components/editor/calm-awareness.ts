import type { HocuspocusProvider } from '@hocuspocus/provider';

/** How often colleagues are told where the caret is, in milliseconds. */
const PACE = 120;

type Awareness = NonNullable<HocuspocusProvider['awareness']>;
type Listener = Parameters<Awareness['on']>[1];

/**
 * The same awareness, told of our caret at a calm pace, and of nothing while nobody else is here: at each key press it
 * would be a second message beside the text, and nobody can follow a caret that fast. Listeners to changes hear of
 * colleagues only; our own caret is drawn by the browser. Everything else is the awareness itself.
 */
export function calmAwareness(awareness: Awareness): Awareness {
  const waiting = new Map<string, unknown>();
  const wrapped = new Map<Listener, Listener>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellSoon = () => {
    const isAlone = awareness.getStates().size < 2;
    if (!isAlone && waiting.size > 0 && timer === undefined) timer = setTimeout(tell, PACE);
  };
  function tell() {
    timer = undefined;
    for (const [field, value] of waiting) awareness.setLocalStateField(field, value);
    waiting.clear();
  }
  awareness.on('change', tellSoon);

  const calm: Awareness = Object.create(awareness);
  calm.setLocalStateField = (field, value) => {
    waiting.set(field, value);
    tellSoon();
  };
  calm.on = (event: string, listener: Listener) => {
    const ofOthers: Listener = (change: unknown, origin: unknown) => {
      if (origin !== 'local') listener(change, origin);
    };
    wrapped.set(listener, ofOthers);
    awareness.on(event, ofOthers);
  };
  calm.off = (event: string, listener: Listener) => awareness.off(event, wrapped.get(listener) ?? listener);
  return calm;
}
