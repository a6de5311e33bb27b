'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { putBackAction, takeDownAction } from '@/server/actions/photo-rights';
import { useAction } from '../../use-action';
import styles from './photo-page.module.css';

const TAKE_DOWN = {
  deed: 'Take down',
  action: takeDownAction,
  look: 'danger',
  sentence:
    'Puts a neutral plate in the place of the photo on every page, in every feed and at its own addresses.',
  description:
    'Within seconds nobody gets this photo any more, also in stories that are live. The reason stays on the desk. It can be put back.',
  reason: 'Reason',
} as const;

const PUT_BACK = {
  deed: 'Put back',
  action: putBackAction,
  look: 'plain',
  sentence: 'The photo is taken down. Put back, it is shown again wherever a live story names it.',
  description: 'Readers get the photo again in every story that names it.',
  reason: 'Reason (may be left out)',
} as const;

/** Takes a photo from readers, or gives it back: said once what will happen, with the reason. */
export function Takedown({ photoId, isTakenDown }: { photoId: string; isTakenDown: boolean }) {
  const { deed, action, look, sentence, description, reason } = isTakenDown ? PUT_BACK : TAKE_DOWN;
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const close = useCallback(() => setIsAsking(false), []);
  const onDone = useCallback(() => {
    setIsAsking(false);
    router.refresh();
  }, [router]);
  const { run, isBusy, refusal } = useAction<null>(action, onDone);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ photoId, reason: new FormData(event.currentTarget).get('reason') });
  }

  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      <p>
        <Button look={look} disabled={isBusy} onClick={() => setIsAsking(true)}>
          {deed}…
        </Button>
      </p>
      <Dialog title={deed} description={description} isOpen={isAsking} onClose={close}>
        <form onSubmit={submit} className={styles.form}>
          <TextArea label={reason} name="reason" rows={3} maxLength={2000} required={!isTakenDown} />
          {refusal ? <RefusalNotice message={refusal.message} /> : null}
          <DialogButtons>
            <Button onClick={close}>Cancel</Button>
            <Button look={isTakenDown ? 'filled' : 'danger'} type="submit" disabled={isBusy}>
              {deed}
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}
