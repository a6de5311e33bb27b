/** In characters. */
export const SLUG_LENGTH = 96;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for what can stand in the address of a story, an author or a tag: 1 to 96 of a-z, 0-9 and single hyphens between. */
export function isStorySlug(slug: string): boolean {
  return slug.length <= SLUG_LENGTH && SLUG.test(slug);
}
