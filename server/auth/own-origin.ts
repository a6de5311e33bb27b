/**
 * Whether a request that changes something was sent by a page of ours. A browser always names the page's origin on
 * such a request; a sandboxed frame says `null`, which is not ours either.
 */
export function isOwnOrigin(headers: { get(name: string): string | null }): boolean {
  const origin = headers.get('origin');
  const host = headers.get('host');
  if (!origin || !host) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
