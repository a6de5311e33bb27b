import { existsSync } from 'node:fs';
import { installDebianPackage, programPath } from './debian-package';

/**
 * The path of a Redis server for the tests: REDIS_SERVER_PATH, else the system's, else Debian's package, which is installed
 * when we may. Throws one sentence when there is none to be had.
 */
export function findRedis(): string {
  const found = given() ?? programPath('redis-server') ?? debians();
  if (found) return found;
  throw new Error(
    'No Redis found for the tests of several instances: install redis-server, or name it in REDIS_SERVER_PATH.',
  );
}

function given(): string | undefined {
  const path = process.env.REDIS_SERVER_PATH;
  return path && existsSync(path) ? path : undefined;
}

function debians(): string | undefined {
  installDebianPackage('redis-server', 'the tests of several instances');
  return programPath('redis-server');
}
