'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { disablePersonAction } from '@/server/actions/people';
import { useAction } from '../use-action';

/** Closes an account, after saying once what will happen. */
export function DisableButton({ personId, name }: { personId: string; name: string }) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const close = useCallback(() => setIsAsking(false), []);
  const onDone = useCallback(() => {
    setIsAsking(false);
    router.refresh();
  }, [router]);
  const { run, isBusy, refusal } = useAction(disablePersonAction, onDone);
  return (
    <>
      <p>
        <Button look="danger" disabled={isBusy} onClick={() => setIsAsking(true)}>
          Disable account…
        </Button>
      </p>
      <Dialog
        title={`Disable ${name}?`}
        description="They are signed out everywhere at once and cannot sign in any more. Their bylines, stories and history stay. You can enable the account again."
        isOpen={isAsking}
        onClose={close}
      >
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={close}>Cancel</Button>
          <Button look="danger" disabled={isBusy} onClick={() => run({ personId })}>
            Disable account
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
