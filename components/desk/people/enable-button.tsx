'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { enablePersonAction } from '@/server/actions/people';
import { useAction } from '../use-action';

/** Opens a disabled account again. */
export function EnableButton({ personId }: { personId: string }) {
  const router = useRouter();
  const onDone = useCallback(() => router.refresh(), [router]);
  const { run, isBusy, refusal } = useAction(enablePersonAction, onDone);
  return (
    <>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <p>
        <Button disabled={isBusy} onClick={() => run({ personId })}>
          Enable account
        </Button>
      </p>
    </>
  );
}
