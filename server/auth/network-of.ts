/** The network a request came from. `server/security-headers.ts` sets the header, in place of what a browser sent in its name. */
export function networkOf(header: unknown): string {
  return typeof header === 'string' ? header : 'unknown';
}
