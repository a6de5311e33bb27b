/** A node's or mark's type in words for a sentence: "listItem" reads "list item". Never longer than a line. */
export function spoken(type: string): string {
  return type
    .slice(0, 40)
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
