'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { createStoryAction } from '@/server/actions/stories';
import { useAction } from '../use-action';
import styles from './new-story.module.css';

/** Starts a story and opens it. */
export function NewStory() {
  const router = useRouter();
  const isHydrated = useIsHydrated();
  const open = useCallback(
    ({ storyId }: { storyId: string }) => router.push(`/desk/stories/${storyId}`),
    [router],
  );
  const { run, isBusy, refusal } = useAction(createStoryAction, open);
  return (
    <>
      <Button look="filled" disabled={isBusy || !isHydrated} onClick={() => run({})}>
        <Plus aria-hidden size={16} strokeWidth={2.25} />
        New story
      </Button>
      {refusal ? (
        <div className={styles.refusal}>
          <RefusalNotice message={refusal.message} />
        </div>
      ) : null}
    </>
  );
}
