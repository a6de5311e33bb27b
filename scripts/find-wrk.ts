import { installDebianPackage, programPath } from './debian-package';

/**
 * The path of wrk, which the benchmarks of the paper load servers with: the system's, else Debian's package, which is installed
 * when we may. Throws one sentence when there is none to be had.
 */
export function findWrk(): string {
  const found = programPath('wrk') ?? debians();
  if (found) return found;
  throw new Error('No wrk found to load the servers with: install the package wrk.');
}

function debians(): string | undefined {
  installDebianPackage('wrk', 'the benchmarks of the paper');
  return programPath('wrk');
}
