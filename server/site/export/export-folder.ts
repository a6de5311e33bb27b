import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { PLAYER_POLICY } from '../../security-headers';
import { compressed } from '../bake/baked-page';

/** Holds what a web server has to know and no reader may fetch; also the mark by which an export is known. */
const INSIDE = '_galley';

/** Why an export cannot be put into this folder, as a sentence; null when it can. */
export async function whyNotInto(folder: string): Promise<string | null> {
  if (!existsSync(folder) || existsSync(join(folder, INSIDE))) return null;
  if ((await readdir(folder)).length === 0) return null;
  return `${folder} holds something else: choose an empty folder, a new one, or an earlier export.`;
}

/** A folder in the making, which takes the place of what was there when it is whole, and not before. */
export class ExportFolder {
  private readonly draft: string;
  private readonly target: string;

  constructor(folder: string) {
    this.target = resolve(folder);
    this.draft = `${this.target}.new`;
  }

  async open(): Promise<void> {
    await rm(this.draft, { recursive: true, force: true });
    await mkdir(join(this.draft, INSIDE), { recursive: true });
  }

  /** Writes a file as it is. A name that would lead out of the folder is a bug of who gave it. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const file = resolve(this.draft, name);
    if (!file.startsWith(this.draft + sep)) throw new Error(`${name} is not in the folder`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }

  /** Writes a text, and what it is when compressed beside it. */
  async writeText(name: string, words: Buffer): Promise<void> {
    const { brotli, gzip } = await compressed(words);
    await Promise.all([
      this.write(name, words),
      this.write(`${name}.br`, brotli),
      this.write(`${name}.gz`, gzip),
    ]);
  }

  /** Writes what the web server is told: which addresses lead elsewhere, and which are gone. */
  async writeAddresses(moved: ReadonlyMap<string, string>, gone: readonly string[]): Promise<void> {
    const conf = [
      map('galley_moved', [...moved]),
      map(
        'galley_gone',
        gone.map((address) => [address, '1']),
      ),
    ].join('\n');
    await this.write(`${INSIDE}/addresses.conf`, Buffer.from(conf));
  }

  /** Writes how the pages of players are sent, which depends on the players that this release knows. */
  async writePlayerHeaders(): Promise<void> {
    const headers = [
      `add_header content-security-policy "${PLAYER_POLICY}" always;`,
      'add_header x-content-type-options "nosniff" always;',
      'add_header cache-control "no-cache" always;',
      '',
    ];
    await this.write(`${INSIDE}/player-headers.conf`, Buffer.from(headers.join('\n')));
  }

  async finish(): Promise<void> {
    const old = `${this.target}.old`;
    await rm(old, { recursive: true, force: true });
    if (existsSync(this.target)) await rename(this.target, old);
    await rename(this.draft, this.target);
    await rm(old, { recursive: true, force: true });
  }
}

function map(name: string, entries: readonly (readonly [string, string])[]): string {
  const lines = entries.map(([from, to]) => `    "${from}" "${to}";`);
  return [`map $uri $${name} {`, '    default "";', ...lines, '}', ''].join('\n');
}
