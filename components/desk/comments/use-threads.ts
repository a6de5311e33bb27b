'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '@/newsroom/refusal';
import { readCommentsAction } from '@/server/actions/comments';
import type { StoryComments } from '@/server/comments/read-comments';
import { reached } from '../reached';

/** The threads of a story; read again whenever `told` rises. What was read stays when it cannot be read again. */
export function useThreads(storyId: string, told: number) {
  const [comments, setComments] = useState<StoryComments | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef(0);
  const reload = useCallback(async () => {
    asked.current += 1;
    const question = asked.current;
    const outcome = await reached(readCommentsAction({ storyId }));
    // Two answers may overtake each other.
    if (question !== asked.current) return;
    setRefusal(outcome.ok ? null : outcome);
    if (outcome.ok) setComments(outcome.value);
  }, [storyId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told is read.
  useEffect(() => void reload(), [reload, told]);
  return { comments, refusal, reload };
}
