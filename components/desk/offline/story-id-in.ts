/** The story whose editor an address of the desk asks for; null for every other page, also for those about a story. */
export function storyIdIn(path: string): string | null {
  return /^\/desk\/stories\/([0-9a-f-]{36})\/?$/.exec(path)?.[1] ?? null;
}
