/** The network a request came from. `server/main.ts` sets the header and removes what a browser sent in its name. */
export function networkOf(header: unknown): string {
  return typeof header === 'string' ? header : 'unknown';
}
