import { spawnSync } from 'node:child_process';

/** The path of a program on this machine, or undefined. */
export function programPath(name: string): string | undefined {
  const which = spawnSync('which', [name], { encoding: 'utf8' });
  return which.status === 0 ? which.stdout.trim() : undefined;
}

/** Installs a package of Debian when we may: as root, where there is apt. Nothing that it brings along is started. */
export function installDebianPackage(name: string, purpose: string): void {
  if (!programPath('apt-get') || process.getuid?.() !== 0) return;
  console.log(`Installing ${name} for ${purpose} …`);
  // In run level 1, says the policy of Debian, no service is started.
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
  spawnSync('apt-get', ['install', '-y', '-qq', name], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
}
