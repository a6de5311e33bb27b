import type { HocuspocusProvider } from '@hocuspocus/provider';

/** How often colleagues are told where the caret is, in milliseconds. */
const PACE = 120;

type Awareness = NonNullable<HocuspocusProvider['awareness']>;

/**
 * The same awareness, told of our caret at a calm pace: at each key press it would be a second message beside the text,
 * and nobody can follow a caret that fast. Everything else is the awareness itself.
 */
export function calmAwareness(awareness: Awareness): Awareness {
  const waiting = new Map<string, unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell() {
    timer = undefined;
    for (const [field, value] of waiting) awareness.setLocalStateField(field, value);
    waiting.clear();
  }

  const calm: Awareness = Object.create(awareness);
  calm.setLocalStateField = (field, value) => {
    waiting.set(field, value);
    if (timer === undefined) timer = setTimeout(tell, PACE);
  };
  return calm;
}
