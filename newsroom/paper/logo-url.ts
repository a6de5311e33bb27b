/** Where a file of the logo is kept, by the hash of its bytes: another picture is another address. */
export function logoKey(sha256: string): string {
  return `logos/${sha256.slice(0, 32)}.webp`;
}

/** The address of the file with this key. */
export function logoUrl(key: string): string {
  return `/media/${key}`;
}

/** The key behind the last part of an address; null for what can be none. */
export function logoKeyOf(file: string): string | null {
  return /^[0-9a-f]{32}\.webp$/.test(file) ? `logos/${file}` : null;
}
