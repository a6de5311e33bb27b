/**
 * How Node is told to run the production server.
 *
 * The less room a heap may ever take, in MB, the sooner its garbage is collected: at V8's own four gigabytes a paper of a
 * thousand stories takes 470 MB of which 170 are in use. A newsroom that needs more than this starts `scripts/start.mjs`
 * with a number of its own.
 *
 * V8 guesses which objects will live long from those that are alive when it first collects. If many readers happen to
 * wait for a page just then, it takes what belongs to a request for such, for good (decision 72).
 */
export const SERVER_FLAGS: readonly string[] = [
  '--max-old-space-size=896',
  '--no-allocation-site-pretenuring',
];
