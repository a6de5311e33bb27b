import { fromBase64, toBase64 } from 'lib0/buffer';
import type { FieldName } from '@/content/fields';
import type { KeptOwner } from './device/kept-stories';
import { mayKeep } from './device/this-device';
import type { KeptUndo } from './kept-undo';

const PREFIX = 'galley-tab-';
const FIELDS: readonly FieldName[] = ['headline', 'standfirst', 'body'];

/** What can be undone in each field of one story. */
export type KeptUndos = Partial<Record<FieldName, KeptUndo>>;

/** Where this tab keeps what one person can undo in one story. */
export function undoKey({ storyId, personId, epoch }: KeptOwner): string {
  return `${PREFIX}undo-${storyId}-${personId}-${epoch}`;
}

/** What was kept; nothing when storage is switched off or holds something else. */
export function takeUndo(key: string): KeptUndos {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '{}');
    return isEntries(stored) ? fieldsOf(stored) : {};
  } catch {
    return {};
  }
}

/** Keeps it for this tab. When storage is off or full, undo begins anew with the page, as it does elsewhere. */
export function storeUndo(key: string, kept: KeptUndos): void {
  if (!mayKeep()) return;
  try {
    if (Object.keys(kept).length === 0) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    return;
  }
}

/** Keeps the last changes to a story until the page is back; a tab that has no room for them goes without. */
export function storeTail(owner: KeptOwner, update: Uint8Array): void {
  if (!mayKeep()) return;
  try {
    window.sessionStorage.setItem(tailKey(owner), toBase64(update));
  } catch {
    return;
  }
}

/** Those changes, once. */
export function takeTail(owner: KeptOwner): Uint8Array | null {
  try {
    const stored = window.sessionStorage.getItem(tailKey(owner));
    window.sessionStorage.removeItem(tailKey(owner));
    return stored === null ? null : fromBase64(stored);
  } catch {
    return null;
  }
}

/** Forgets all that this tab keeps of stories; at sign-out, with the local copies. */
export function forgetTab(): void {
  for (const key of Object.keys(window.sessionStorage)) {
    if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key);
  }
}

function tailKey({ storyId, personId, epoch }: KeptOwner): string {
  return `${PREFIX}tail-${storyId}-${personId}-${epoch}`;
}

function fieldsOf(stored: Record<string, unknown>): KeptUndos {
  const kept: KeptUndos = {};
  for (const field of FIELDS) {
    const undo = stored[field];
    if (isKept(undo)) kept[field] = undo;
  }
  return kept;
}

function isKept(value: unknown): value is KeptUndo {
  if (!isEntries(value)) return false;
  return [value.undo, value.redo, value.reborn].every(Array.isArray);
}

function isEntries(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
