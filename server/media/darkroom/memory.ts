const MEGABYTE = 1024 * 1024;

/** What the darkroom may take, all in all. A photo that needs more is refused, and the newsroom goes on. */
export const MOST_MEMORY = 900 * MEGABYTE;

/** The exit code by which the darkroom says that a photo was too much for it. */
export const MEMORY_EXIT = 77;
