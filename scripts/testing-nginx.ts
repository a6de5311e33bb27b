import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@/db/testing/embedded-postgres';

export interface Nginx {
  url: string;
  stop(): Promise<void>;
}

interface NginxOptions {
  site: string;
  work: string;
  /** Further servers. */
  more?: string;
  /** The core that it runs on; else any. */
  core?: number;
  /** Where the newsroom is. */
  newsroomPort?: number;
}

/** Runs nginx with the shipped configuration on an exported site; only place and ports are other ones. */
export async function startNginx(
  program: string,
  { site, work, more = '', core, newsroomPort = 3000 }: NginxOptions,
): Promise<Nginx> {
  const port = await freePort();
  const shipped = await readFile(join(process.cwd(), 'docs/nginx/galley.conf'), 'utf8');
  const server = shipped
    .replaceAll('/srv/galley/site', site)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${newsroomPort}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('server_name ledger.example;', 'server_name 127.0.0.1;');
  await mkdir(join(work, 'temporary'), { recursive: true });
  await writeFile(join(work, 'nginx.conf'), around(work, `${server}\n${more}`, core));
  const child = spawn(program, ['-c', join(work, 'nginx.conf'), '-e', 'stderr'], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  return { url, stop: () => stop(child) };
}

function around(work: string, http: string, core?: number): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = kinds.map((kind) => `${kind}_temp_path ${work}/temporary/${kind};`).join('\n');
  // A folder of a test belongs to who runs it; as another user, nginx could not read it.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}
daemon off;
worker_processes 1;
${core === undefined ? '' : `worker_cpu_affinity ${'1'.padEnd(core + 1, '0')};`}
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events { worker_connections 512; }
http {
types { text/html html; text/css css; font/woff2 woff2; text/plain txt; }
default_type application/octet-stream;
access_log off;
${temporary}
${http}
}
`;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error('nginx did not take the configuration');
    if (await fetch(url).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('nginx did not answer');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
