/**
 * A whole address, or one that stands beside `base`; null for what is none. Not by `URL.canParse`: on Node 20 that refuses every letter
 * like ü once it has been called some thousand times, so that a link is right in the morning and wrong in the evening.
 */
export function readUrl(address: string, base?: string | URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
