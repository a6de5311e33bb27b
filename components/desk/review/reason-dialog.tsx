'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';

interface ReasonDialogProps {
  title: string;
  /** What will happen. */
  description: string;
  /** The word on the button that goes ahead. */
  deed: string;
  onGiven(reason: string): void;
  onClose(): void;
}

/** Asks for a reason, which stays in the history. */
export function ReasonDialog({ title, description, deed, onGiven, onClose }: ReasonDialogProps) {
  const [isMissing, setIsMissing] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (reason === '') setIsMissing(true);
    else onGiven(reason);
  }

  return (
    <Dialog title={title} description={description} isOpen onClose={onClose}>
      <form onSubmit={submit}>
        <TextArea label="Reason" name="reason" rows={3} maxLength={2000} />
        {isMissing ? (
          <RefusalNotice message="Give a reason: whoever reads the history will want to know." />
        ) : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit">
            {deed}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
