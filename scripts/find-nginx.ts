import { existsSync } from 'node:fs';
import { installDebianPackage, programPath } from './debian-package';

/**
 * The path of nginx for the tests of the exported site: NGINX_PATH, else the system's, else Debian's package, which is
 * installed when we may. Null when there is none to be had.
 */
export function findNginx(): string | null {
  const given = process.env.NGINX_PATH;
  if (given && existsSync(given)) return given;
  return systems() ?? debians();
}

function systems(): string | null {
  // Debian keeps it where only root looks.
  return programPath('nginx') ?? (existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : null);
}

function debians(): string | null {
  installDebianPackage('nginx', 'the tests of the exported site');
  return systems();
}
