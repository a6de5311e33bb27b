'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { readAllNoticesAction } from '@/server/actions/notices';
import { useAction } from '../use-action';

/** Everything counts as read. */
export function ReadAllButton() {
  const router = useRouter();
  const { run, isBusy, refusal } = useAction(readAllNoticesAction, () => router.refresh());
  return (
    <>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <Button disabled={isBusy} onClick={() => run({})}>
        Mark all as read
      </Button>
    </>
  );
}
