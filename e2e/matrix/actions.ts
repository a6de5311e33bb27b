import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, readAnswer } from './answer';

/** A server action as the build knows it. */
export interface BuiltAction {
  name: string;
  /** What a browser names in its request. */
  id: string;
  /** The pages that can call it, as `app/(desk)/desk/page`. */
  pages: string[];
}

const MANIFEST = join(import.meta.dirname, '../../.next/server/server-reference-manifest.json');

let known: BuiltAction[] | null = null;

/** Every server action of the last build. */
export function builtActions(): BuiltAction[] {
  known ??= readManifest();
  return known;
}

function readManifest(): BuiltAction[] {
  const { node } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
    node: Record<string, { exportedName: string; workers: Record<string, unknown> }>; // as Next 16 writes it
  };
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    pages: Object.keys(workers),
  }));
}

/** Throws for one that the build does not have. */
export function actionNamed(name: string): BuiltAction {
  const found = builtActions().find((action) => action.name === name);
  if (!found) throw new Error(`The build has no action “${name}”`);
  return found;
}

export interface Call {
  url: string;
  action: BuiltAction;
  /** Put in the place of `[id]` in the page's address. */
  pageId: string;
  cookie: string;
  input: unknown;
  ids: readonly string[];
}

/** Calls a server action as React does from a browser, at the address of a page that has it. */
export async function callAction({ url, action, pageId, cookie, input, ids }: Call): Promise<Answer> {
  const [page = ''] = action.pages;
  const response = await fetch(`${url}${addressOf(page, pageId)}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': action.id,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      origin: url,
      ...(cookie && { cookie }),
    },
    body: JSON.stringify([input]),
  });
  return readAnswer(response, ids, wordOf);
}

function addressOf(page: string, id: string): string {
  return page
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')
    .replace('[id]', id);
}

const WORDS: Readonly<Record<string, string>> = {
  not_signed_in: 'out',
  not_allowed: 'no',
  not_found: 'none',
  invalid: 'bad',
  not_ready: 'unready',
  conflict: 'state',
};

/** The door's own refusal for who holds no role that could ever do this. */
const BY_ROLE = 'Your role does not allow this.';

function wordOf(response: Response, body: string): string {
  const line = body.split('\n').find((row) => /^1:\{"ok"/.test(row));
  if (!line) return `status ${response.status}`;
  const outcome = JSON.parse(line.slice(2)) as { ok: boolean; code?: string; message?: string }; // an Outcome
  if (outcome.ok) return 'yes';
  if (outcome.message === BY_ROLE) return 'role';
  return WORDS[outcome.code ?? ''] ?? String(outcome.code);
}
