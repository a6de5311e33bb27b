const DESK = '/desk';

/** Where to go after signing in: a path of this site as it was asked for, else the board. Never another site. */
export function safeReturnAddress(asked: string | string[] | undefined): string {
  if (typeof asked !== 'string') return DESK;
  try {
    const base = 'http://galley.invalid';
    const url = new URL(asked, base);
    // A full address of our own site (next-auth makes those) is read for its path alone.
    const path = `${url.pathname}${url.search}${url.hash}`;
    return path.startsWith('/desk') ? path : DESK;
  } catch {
    return DESK;
  }
}
