/** Whether an If-None-Match header names this answer, so that its words need not be sent again. */
export function isKnownTo(header: string | null | undefined, etag: string): boolean {
  if (!header) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
