'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { PostView } from '@/content/views-of-media';
import type { Outcome } from '@/newsroom/refusal';
import type { KnownPart } from '@/server/embeds/post-draft';
import { askForPost, keepTypedPost } from './capture-post';

/** How far the capture of one post has got. */
export interface PostCapture {
  isBusy: boolean;
  post: PostView | null;
  refusal: string | null;
  /** What the platform told of a post that it did not give whole. */
  known: KnownPart | null;
  ask(url: string): Promise<PostView | null>;
  keepTyped(form: FormData, url: string): Promise<PostView | null>;
  /** Forgets a post that was fetched from another address. */
  forget(): void;
}

/** Captures one post for a dialog. Asking again, or closing the dialog, calls off what is still on its way. */
export function usePostCapture(): PostCapture {
  const [isBusy, setIsBusy] = useState(false);
  const [post, setPost] = useState<PostView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [known, setKnown] = useState<KnownPart | null>(null);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  const settle = useCallback((outcome: Outcome<PostView>) => {
    setIsBusy(false);
    setRefusal(outcome.ok ? null : outcome.message);
    setPost(outcome.ok ? outcome.value : null);
    return outcome.ok ? outcome.value : null;
  }, []);

  const ask = useCallback(
    async (url: string) => {
      asking.current?.abort();
      const own = new AbortController();
      asking.current = own;
      setIsBusy(true);
      setRefusal(null);
      setPost(null);
      const outcome = await askForPost(url, own.signal);
      if (own.signal.aborted) return null;
      // An address that is not a post's cannot be typed by hand either; a post that cannot be fetched can.
      setKnown(outcome.ok && outcome.value.how === 'by_hand' ? outcome.value.known : null);
      if (!outcome.ok) return settle(outcome);
      if (outcome.value.how === 'fetched') return settle({ ok: true, value: outcome.value.post });
      return settle({ ok: false, code: 'unavailable', message: outcome.value.message });
    },
    [settle],
  );

  const keepTyped = useCallback(
    async (form: FormData, url: string) => {
      setIsBusy(true);
      return settle(await keepTypedPost(form, url));
    },
    [settle],
  );
  const forget = useCallback(() => setPost(null), []);
  return { isBusy, post, refusal, known, ask, keepTyped, forget };
}
