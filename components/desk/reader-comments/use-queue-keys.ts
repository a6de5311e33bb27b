'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isText } from '@/components/shortcuts/is-text';
import { isPressed } from '@/components/shortcuts/key-names';
import type { QueuedComment } from '@/server/reader-comments/read-queue';
import { type CommentDeed, deedOfKey, deedsOf } from './deeds-of';

/**
 * The keys of a queue: its comments are one stop for Tab, and j and k or the arrows go from one to the next. Once a comment
 * has left the queue, the focus stands on the one that took its place.
 */
export function useQueueKeys(
  comments: readonly QueuedComment[],
  onDeed: (comment: QueuedComment, deed: CommentDeed) => void,
) {
  const list = useRef<HTMLOListElement>(null);
  const [place, setPlace] = useState(0);
  const current = Math.min(place, Math.max(0, comments.length - 1));
  const wasInside = useRef(false);

  useLayoutEffect(() => {
    if (wasInside.current && document.activeElement === document.body)
      entryAt(list.current, current)?.focus();
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isText(event.target) || isLayerOpen()) return;
      const isInside = list.current?.contains(document.activeElement) ?? false;
      const step = stepOf(event, isInside);
      if (step !== null) {
        const next = isInside ? Math.min(Math.max(current + step, 0), comments.length - 1) : current;
        event.preventDefault();
        entryAt(list.current, next)?.focus();
        return;
      }
      const comment = comments[current];
      const deed = isInside && comment ? deedOf(event, comment) : null;
      if (!comment || !deed) return;
      event.preventDefault();
      onDeed(comment, deed);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [comments, current, onDeed]);

  return {
    list,
    entry: (at: number) => ({
      tabIndex: at === current ? 0 : -1,
      onFocus: () => {
        wasInside.current = true;
        setPlace(at);
      },
    }),
  };
}

function stepOf(event: KeyboardEvent, isInside: boolean): 1 | -1 | null {
  if (isPressed('nextReaderComment', event)) return 1;
  if (isPressed('previousReaderComment', event)) return -1;
  if (!isInside || event.altKey || event.shiftKey) return null;
  if (event.key === 'ArrowDown') return 1;
  return event.key === 'ArrowUp' ? -1 : null;
}

function deedOf(event: KeyboardEvent, comment: QueuedComment): CommentDeed | null {
  if (isPressed('approveReaderComment', event)) return deedOfKey(comment, 'yes');
  if (isPressed('refuseReaderComment', event)) return deedOfKey(comment, 'no');
  if (!isPressed('sanctionCommenter', event)) return null;
  return deedsOf(comment).includes('sanction') ? 'sanction' : null;
}

function entryAt(list: HTMLElement | null, place: number): HTMLElement | null {
  return list?.querySelectorAll<HTMLElement>('[data-queued]')[place] ?? null;
}

function isLayerOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
