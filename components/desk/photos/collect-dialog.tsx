'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { changeCollectionAction, startCollectionAction } from '@/server/actions/collections';
import { useAction } from '../use-action';

interface CollectDialogProps {
  photoIds: readonly string[];
  collections: readonly { id: string; name: string }[];
  onClose(): void;
}

/** Puts photos into a collection: one that is there, or a new one under a name. */
export function CollectDialog({ photoIds, collections, onClose }: CollectDialogProps) {
  const router = useRouter();
  const onDone = useCallback(
    ({ name }: { name: string }) => {
      announceAndShow(`Added to ${name}.`);
      router.refresh();
      onClose();
    },
    [router, onClose],
  );
  const start = useAction(startCollectionAction, onDone);
  const add = useAction(changeCollectionAction, onDone);
  const [chosen, setChosen] = useState(collections[0]?.id ?? '');
  const refusal = chosen === '' ? start.refusal : add.refusal;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    if (chosen === '') start.run({ name, photoIds });
    else add.run({ collectionId: chosen, change: { deed: 'add', photoIds } });
  }

  return (
    <Dialog
      title="Add to collection"
      description={photoIds.length === 1 ? 'One photo is added.' : `${photoIds.length} photos are added.`}
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <SelectField label="Collection" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {collections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">New collection</option>
        </SelectField>
        {chosen === '' ? <TextField label="Name of the collection" name="name" maxLength={80} /> : null}
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="filled" disabled={start.isBusy || add.isBusy}>
            {chosen === '' ? 'Start collection' : 'Add photos'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
