'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { News } from '@/components/editor/live-story';
import { useShortcut } from '@/components/shortcuts/use-shortcut';
import { waitInTurn } from '../story/in-turn';

/** What is wanted of the comments; each call is a new one, also when it asks for the same. */
export type CommentCall =
  | { kind: 'start'; in: 'headline' | 'standfirst' | 'body' }
  | { kind: 'show'; threadId: string }
  /** Its place in the text was pressed: the caret stays there. */
  | { kind: 'press'; threadId: string }
  | { kind: 'next' }
  | { kind: 'previous' };

export interface CommentCalls {
  call: CommentCall | null;
  /** Rises when the newsroom says that comments have changed, or may have. */
  told: number;
  /** Begins a comment on what is selected. */
  start(): void;
  /** Opens a thread and goes to it. */
  show(threadId: string): void;
  /** Opens a thread, and leaves the caret where it is. */
  press(threadId: string): void;
}

type OnNews = (news: News, colleagues: number) => void;

/**
 * The comments of a story as the rest of its page knows them: what is asked of them by keys, by the text, by the address of
 * the page, and what is heard of them. All else of comments is fetched when there is something to show.
 */
export function useCommentCalls(onStoryNews: OnNews): CommentCalls & { onNews: OnNews } {
  const [call, setCall] = useState<CommentCall | null>(null);
  const [told, setTold] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useCallback(() => setCall({ kind: 'start', in: fieldOfFocus() }), []);
  const show = useCallback((threadId: string) => setCall({ kind: 'show', threadId }), []);
  const press = useCallback((threadId: string) => setCall({ kind: 'press', threadId }), []);
  useShortcut('comment', start);
  useShortcut('nextComment', () => setCall({ kind: 'next' }));
  useShortcut('previousComment', () => setCall({ kind: 'previous' }));
  useEffect(() => {
    const threadId = new URLSearchParams(window.location.search).get('comment');
    if (threadId) show(threadId);
    return () => clearTimeout(timer.current);
  }, [show]);
  const onNews: OnNews = useCallback(
    (news, colleagues) => {
      onStoryNews(news, colleagues);
      // A grade comes whenever the line is there again: what was told meanwhile was not heard.
      if (news.type === 'story') return;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        setTold((before) => before + 1);
      }, waitInTurn(colleagues));
    },
    [onStoryNews],
  );
  return useMemo(
    () => ({ call, told, start, show, press, onNews }),
    [call, told, start, show, press, onNews],
  );
}

/** Opens the thread whose place in the text was pressed. */
export function usePressedThread(body: Editor | null, press: (threadId: string) => void): void {
  useEffect(() => {
    body?.on('openThread', press);
    return () => {
      body?.off('openThread', press);
    };
  }, [body, press]);
}

function fieldOfFocus(): 'headline' | 'standfirst' | 'body' {
  const { activeElement } = document;
  if (activeElement?.closest('.edit-headline')) return 'headline';
  return activeElement?.closest('.edit-standfirst') ? 'standfirst' : 'body';
}
