import type { TestProject } from 'vitest/node';
import { findRedis } from './find-redis';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the program is, or why there is none: then the tests that need it fail and say so. */
    redis: { path: string } | { missing: string };
  }
}

/** Runs once for the `postgres` project, before tests that might look for Redis side by side. */
export function setup(project: TestProject): void {
  project.provide('redis', found());
}

function found() {
  try {
    return { path: findRedis() };
  } catch (cause) {
    return { missing: String(cause) };
  }
}
