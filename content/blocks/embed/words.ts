import type { EmbedView } from '../../views-of-media';

/** Said in the place of an embed whose record cannot be found. */
export const EMBED_MISSING = 'This embed is not available.';

/** Who made it and where it is: "Harbour Office · YouTube". */
export function embedSource({ authorName, provider }: EmbedView): string {
  return [authorName, provider].filter((part) => part.trim() !== '').join(' · ');
}

/** The words of the link to where it really is. */
export function originalWords({ provider }: EmbedView): string {
  return provider.trim() === '' ? 'Open the original' : `Open on ${provider}`;
}

/** Where the player of a record stands: a page of our own, which alone may ask the host for anything. */
export function playerPath({ id }: EmbedView): string {
  return `/embed/${encodeURIComponent(id)}`;
}
