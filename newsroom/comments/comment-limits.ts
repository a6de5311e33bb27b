/** What is enough for any story; above it each is refused with a sentence. */
export const COMMENT_LIMITS = {
  /** Characters of one comment. */
  text: 4_000,
  /** Comments in one thread. */
  inThread: 200,
  /** Threads of one story, open and resolved. */
  threads: 1_000,
  /** Comments of one recipient of a preview, within an hour and in all. */
  fromOutside: { inAnHour: 20, inAll: 200 },
} as const;
