import type { Doc } from 'yjs';
import { Shadow } from './verify-update';

/** A shadow takes as much memory as its document: after this time without a change it is let go, in milliseconds. */
const REST = 60_000;

/** The shadow of each live document, made when somebody types and let go when nobody has for a minute. */
export function makeShadows(): (document: Doc) => Shadow {
  const kept = new WeakMap<Doc, { shadow: Shadow; rest: NodeJS.Timeout }>();

  return (document) => {
    const known = kept.get(document);
    if (known) {
      known.rest.refresh();
      return known.shadow;
    }
    const shadow = new Shadow(document);
    const rest = setTimeout(() => shadow.forget(), REST);
    rest.unref();
    kept.set(document, { shadow, rest });
    return shadow;
  };
}
