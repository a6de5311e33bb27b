'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { createStoryAction } from '@/server/actions/stories';

/** The button that starts a story and opens it. */
export function NewStoryForm() {
  const router = useRouter();
  const isHydrated = useIsHydrated();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function start() {
    setIsBusy(true);
    const outcome = await createStoryAction({});
    if (outcome.ok) return router.push(`/desk/stories/${outcome.value.storyId}`);
    setIsBusy(false);
    setRefusal(outcome.message);
  }

  return (
    <>
      {refusal ? <RefusalNotice message={refusal} /> : null}
      <Button look="filled" disabled={isBusy || !isHydrated} onClick={() => void start()}>
        New story
      </Button>
    </>
  );
}
