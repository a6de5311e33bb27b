'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { LONGEST_SEAL_REASON } from '@/newsroom/sealed';
import { breakSealAction } from '@/server/actions/sealed';
import { useAction } from '../use-action';

/** Joins a sealed story past its seal: asks why, and says who will read that. */
export function JoinSealed({ storyId, number }: { storyId: string; number: string }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => router.push(`/desk/stories/${storyId}`), [router, storyId]);
  const { run, isBusy, refusal } = useAction(breakSealAction, open);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ storyId, reason: String(new FormData(event.currentTarget).get('reason') ?? '') });
  }

  return (
    <>
      <Button size="small" aria-label={`Join sealed story ${number}`} onClick={() => setIsOpen(true)}>
        Join…
      </Button>
      <Dialog
        title="Join past the seal"
        description="You become a member. The audit keeps that you did, and the members are told at once and read your reason."
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      >
        <form onSubmit={submit}>
          <TextArea label="Reason" name="reason" rows={3} maxLength={LONGEST_SEAL_REASON} required />
          {refusal ? <RefusalNotice message={refusal.message} /> : null}
          <DialogButtons>
            <Button onClick={() => setIsOpen(false)}>Cancel</Button>
            <Button look="filled" type="submit" disabled={isBusy}>
              Join the story
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}
