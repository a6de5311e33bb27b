import { keepFocus } from '@/components/desk/story/keep-focus';

/** What follows a deed: the story is read anew, and who pressed a button that has gone by it does not lose their place. */
export function afterDeed(refresh: () => Promise<unknown>): () => void {
  return () => void refresh().then(() => requestAnimationFrame(() => keepFocus()));
}
