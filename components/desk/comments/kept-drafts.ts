import { mayKeep } from '@/components/editor/device/this-device';
import { COMMENT_DRAFTS } from '@/components/editor/device/wipe-device';
import type { Anchor } from '@/newsroom/comments/anchor';

/** A comment that has not been sent, as this device keeps it. */
export interface Draft {
  text: string;
  /** The id it will be sent under: what is sent twice is written down once. */
  commentId: string;
  /** Of a new thread. */
  anchor?: Anchor;
  isBlocking?: boolean;
}

/** Where the draft of one person is kept: of a new thread, or of an answer in one. */
export function draftKey(personId: string, storyId: string, threadId = 'new'): string {
  return `${COMMENT_DRAFTS}${personId}-${storyId}-${threadId}`;
}

/** What was kept; null when there is nothing, or no storage. */
export function keptDraft(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps it, or forgets it when there is nothing in it. On a shared computer it stays on the page only. */
export function keepDraft(key: string, draft: Draft | null): void {
  try {
    if (!draft || draft.text === '') window.localStorage.removeItem(key);
    else if (mayKeep()) window.localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}

// Written by this file; an anchor that is no anchor is refused by the newsroom.
function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'commentId' in value
  );
}
