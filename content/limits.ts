/** How large one field of a story may be. Far above any real story, low enough that a hostile one cannot hurt. */
export const LIMITS = {
  depth: 32,
  nodes: 50_000,
  characters: 2_000_000,
  url: 2_048,
  id: 128,
  /** More sentences than this help nobody. */
  problems: 20,
} as const;
