import { reportPath } from './addresses';
import type { Site } from './site-settings';

/**
 * Where a reader of this story reports a problem: a mail to the newsroom with the story's address in its subject, or, when
 * the newsroom has given no address, the form by which mistakes are reported.
 */
export function problemAddress({ path }: { path: string }, { contactEmail, url }: Site): string {
  if (contactEmail === null) return reportPath(path);
  return `mailto:${contactEmail}?subject=${encodeURIComponent(`Problem with commenting: ${url}${path}`)}`;
}
