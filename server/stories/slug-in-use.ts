import { slugify } from '@/newsroom/slug';

/**
 * The slug that a story has now. As long as nobody has typed one, nothing is stored and the slug follows the headline;
 * publishing writes it down, so that a live story never changes its address by itself.
 */
export function slugInUse(storedSlug: string, headline: string): string {
  return storedSlug === '' ? slugify(headline) : storedSlug;
}
