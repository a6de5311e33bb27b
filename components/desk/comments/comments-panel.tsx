'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { announce, announceAndShow } from '@/components/editor/announce';
import { anchorsAt } from '@/components/editor/comments/anchor-at';
import { isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import type { Anchor } from '@/newsroom/comments/anchor';
import type { ThreadView } from '@/server/comments/read-comments';
import { anchorsOffered } from './anchors-offered';
import styles from './comments-panel.module.css';
import { jumpToThread } from './jump-to-thread';
import { draftKey } from './kept-drafts';
import { NewThread } from './new-thread';
import { ThreadCard } from './thread-card';
import { neighbour, THREAD_FILTERS, type ThreadFilter, threadList } from './thread-list';
import type { CommentCall, CommentCalls } from './use-comment-calls';
import { useDraft } from './use-draft';
import { usePlaces } from './use-places';
import { useThreads } from './use-threads';

interface CommentsPanelProps {
  storyId: string;
  personId: string;
  body: Editor;
  comments: CommentCalls;
  /** Nothing is drawn in a panel that is not seen; the places in the text are. */
  isShown: boolean;
}

/** So many threads are drawn at once, and so many more with each press. */
const AT_ONCE = 40;
const NONE: readonly ThreadView[] = [];

/** The comments of a story: a list beside the text, and their places in it. */
export function CommentsPanel({ storyId, personId, body, comments: calls, isShown }: CommentsPanelProps) {
  const { comments, refusal, reload } = useThreads(storyId, calls.told);
  const threads = comments?.threads ?? NONE;
  const [filter, setFilter] = useState<ThreadFilter>('open');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  const kept = useDraft(draftKey(personId, storyId), { text: '' });
  const [anchors, setAnchors] = useState<readonly Anchor[] | null>(() =>
    kept.draft.text === '' ? null : [],
  );
  const toThread = useWayToThread(isShown);
  const places = usePlaces(body, threads, activeId);
  const list = useMemo(
    () => threadList(threads, { filter, order: places.order }),
    [threads, filter, places.order],
  );

  const show = useCallback(
    (threadId: string) => {
      setActiveId(threadId);
      const thread = threads.find(({ id }) => id === threadId);
      // By the next frame its place is drawn.
      if (thread) requestAnimationFrame(() => jumpToThread(body, thread));
    },
    [threads, body],
  );

  function answer(call: CommentCall): void {
    if (call.kind === 'start') {
      setAnchors(anchorsOffered(anchorsAt(body), call.in));
      if (kept.draft.text === '') kept.change({ anchor: undefined });
      return;
    }
    const thread =
      'threadId' in call
        ? threads.find(({ id }) => id === call.threadId)
        : neighbour(list, activeId, call.kind === 'next' ? 1 : -1);
    if (!thread) {
      announceAndShow('threadId' in call ? 'This comment is no longer there.' : 'There is no comment here.');
      return;
    }
    setActiveId(thread.id);
    if (!list.includes(thread)) setFilter(thread.resolved ? 'resolved' : 'open');
    toThread(thread.id, call.kind === 'press' ? 'look' : 'go');
    if (call.kind !== 'press') showActivePlace(body);
  }
  useCall(calls.call, comments !== null || calls.call?.kind === 'start', answer);

  if (!isShown) return null;
  const active = list.findIndex(({ id }) => id === activeId);
  const drawn = list.slice(0, Math.max(most, active + 1));
  return (
    <div className={styles.panel}>
      {anchors ? (
        <NewThread
          {...{ storyId, anchors }}
          draft={kept.draft}
          mayBlock={comments?.mayBlock ?? false}
          onChange={kept.change}
          onSent={(threadId) => {
            kept.forget();
            setAnchors(null);
            setFilter('open');
            setActiveId(threadId);
            announce('Comment sent.');
            toThread(threadId, 'go');
            void reload();
          }}
          onCancel={() => {
            kept.forget();
            setAnchors(null);
            body.commands.focus();
          }}
        />
      ) : (
        <Button
          size="small"
          // The selection in the text stays.
          onMouseDown={(event) => event.preventDefault()}
          onClick={calls.start}
          title={`Comment (${keysInWords('comment', isOnMac())})`}
        >
          New comment
        </Button>
      )}
      {refusal ? <p role="alert">{refusal.message}</p> : null}
      {threads.length > 0 ? (
        <SelectField
          label="Show"
          value={filter}
          onChange={(event) =>
            setFilter(THREAD_FILTERS.find((each) => each.filter === event.target.value)?.filter ?? 'open')
          }
        >
          {THREAD_FILTERS.map((each) => (
            <option key={each.filter} value={each.filter}>
              {each.name} ({threadList(threads, { filter: each.filter, order: [] }).length})
            </option>
          ))}
        </SelectField>
      ) : null}
      {drawn.length > 0 ? (
        <ul className={styles.threads} aria-label="Comments">
          {drawn.map((thread) => (
            <li key={thread.id}>
              <ThreadCard
                {...{ storyId, personId, thread }}
                place={places.states[thread.id]}
                isActive={thread.id === activeId}
                onShow={show}
                onActive={setActiveId}
                onDone={reload}
              />
            </li>
          ))}
        </ul>
      ) : comments ? (
        <p className={styles.empty}>
          {threads.length === 0
            ? 'Nobody has commented yet. Select words in the story to say something about them.'
            : 'Nothing here.'}
        </p>
      ) : null}
      {drawn.length < list.length ? (
        <Button size="small" onClick={() => setMost(drawn.length + AT_ONCE)}>
          Show {Math.min(AT_ONCE, list.length - drawn.length)} more
        </Button>
      ) : null}
    </div>
  );
}

/** Answers each call once, as soon as it can be answered. */
function useCall(call: CommentCall | null, isReady: boolean, answer: (call: CommentCall) => void): void {
  const answered = useRef<CommentCall | null>(null);
  useEffect(() => {
    if (!call || !isReady || answered.current === call) return;
    answered.current = call;
    answer(call);
  });
}

/** Brings a thread into view once it is drawn, and the focus to it unless somebody only looks. */
function useWayToThread(isShown: boolean): (threadId: string, how: 'go' | 'look') => void {
  const wanted = useRef<{ threadId: string; how: 'go' | 'look' } | null>(null);
  // After each drawing: the panel may not have been shown when it was wanted, nor the thread been read.
  useEffect(() => {
    const card = wanted.current && isShown && document.getElementById(`thread-${wanted.current.threadId}`);
    if (!card) return;
    const goes = wanted.current?.how === 'go';
    wanted.current = null;
    // On a narrow screen the list is below the text, and whoever pressed there wants to stay.
    if (goes || isWide()) card.scrollIntoView({ block: 'nearest' });
    if (goes) card.focus({ preventScroll: true });
  });
  return useCallback((threadId, how) => {
    wanted.current = { threadId, how };
  }, []);
}

function showActivePlace(body: Editor): void {
  if (!isWide()) return;
  afterDrawing(() => body.view.dom.querySelector('[data-active]')?.scrollIntoView({ block: 'center' }));
}

function isWide(): boolean {
  return window.matchMedia('(min-width: 64rem)').matches;
}

function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
