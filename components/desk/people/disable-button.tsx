'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { disablePersonAction } from '@/server/actions/people';
import { useAction } from '../use-action';

interface DisableButtonProps {
  personId: string;
  name: string;
  /** How many stories they write that are not finished. */
  openStories: number;
  /** Who can go on with them. */
  heirs: readonly { id: string; name: string }[];
}

/** Closes an account, after saying once what will happen and asking who goes on with what is not finished. */
export function DisableButton({ personId, name, openStories, heirs }: DisableButtonProps) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const close = useCallback(() => setIsAsking(false), []);
  const onDone = useCallback(() => {
    setIsAsking(false);
    router.refresh();
  }, [router]);
  const { run, isBusy, refusal } = useAction(disablePersonAction, onDone);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const heirId = new FormData(event.currentTarget).get('heir') || null;
    run({ personId, heirId });
  }

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
        <form onSubmit={submit}>
          {openStories > 0 ? <HeirField openStories={openStories} heirs={heirs} /> : null}
          {refusal ? <RefusalNotice message={refusal.message} /> : null}
          <DialogButtons>
            <Button onClick={close}>Cancel</Button>
            <Button type="submit" look="danger" disabled={isBusy}>
              Disable account
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}

function HeirField({ openStories, heirs }: Pick<DisableButtonProps, 'openStories' | 'heirs'>) {
  const stories = openStories === 1 ? 'One story is' : `${openStories} stories are`;
  return (
    <SelectField label="Who goes on with the stories" name="heir" hint={`${stories} not finished.`}>
      <option value="">Nobody yet</option>
      {heirs.map((heir) => (
        <option key={heir.id} value={heir.id}>
          {heir.name}
        </option>
      ))}
    </SelectField>
  );
}
