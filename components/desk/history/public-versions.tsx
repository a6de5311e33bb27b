'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { releaseEarlierAction, withholdEarlierAction } from '@/server/actions/corrections';
import type { PublicVersions } from '@/server/corrections/withhold-versions';
import { useAction } from '../use-action';
import styles from './public-versions.module.css';

interface PublicVersionsProps {
  storyId: string;
  versions: PublicVersions;
}

/** How many versions readers can look up, and the way to take them from readers or put them back. */
export function PublicVersionsNote({ storyId, versions }: PublicVersionsProps) {
  const { published, open, href, withheld, mayWithhold } = versions;
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const onDone = useCallback(() => {
    setIsAsking(false);
    router.refresh();
  }, [router]);
  const { run, isBusy, refusal } = useAction(releaseEarlierAction, onDone);
  return (
    <section className={styles.note} aria-label="What readers can look up">
      <p>
        Readers had {published} {published === 1 ? 'version' : 'versions'} of this story and can look up{' '}
        {open === published ? 'all of them' : `${open} of them`}.{' '}
        <a href={href}>The history that readers see</a>
      </p>
      {withheld ? (
        <p>
          {withheld.byName} withheld earlier ones: {withheld.reason}
        </p>
      ) : null}
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      {mayWithhold ? (
        <p className={styles.deeds}>
          <Button onClick={() => setIsAsking(true)}>Withhold versions</Button>
          {withheld ? (
            <Button disabled={isBusy} onClick={() => run({ storyId })}>
              Put them back
            </Button>
          ) : null}
        </p>
      ) : null}
      {isAsking ? <WithholdDialog {...{ storyId, onDone }} onClose={() => setIsAsking(false)} /> : null}
    </section>
  );
}

interface WithholdDialogProps {
  storyId: string;
  onDone(): void;
  onClose(): void;
}

function WithholdDialog({ storyId, onDone, onClose }: WithholdDialogProps) {
  const { run, isBusy, refusal } = useAction(withholdEarlierAction, onDone);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    run({
      storyId,
      reason: String(form.get('reason') ?? ''),
      isLiveToo: form.get('which') === 'live',
    });
  }
  return (
    <Dialog
      title="Withhold versions"
      description="Readers can no longer look these versions up, or compare others with them. What they are told of changes stays."
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles.form}>
        <SelectField
          label="Which"
          name="which"
          defaultValue="earlier"
          hint="Withhold the present one too before you publish without words that nobody may read any more."
        >
          <option value="earlier">All before the one readers have now</option>
          <option value="live">These, and the one they have now once another takes its place</option>
        </SelectField>
        <TextArea label="Reason" name="reason" rows={3} required hint="Readers do not get it." />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" type="submit" disabled={isBusy}>
            Withhold
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
