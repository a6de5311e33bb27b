import type { Site } from './site-settings';

/**
 * Where a reader of this story reports a problem: a mail to the newsroom with the story's address in its subject.
 * Null when the newsroom has given no address.
 */
export function problemAddress({ path }: { path: string }, { contactEmail, url }: Site): string | null {
  if (contactEmail === null) return null;
  return `mailto:${contactEmail}?subject=${encodeURIComponent(`Problem with commenting: ${url}${path}`)}`;
}
