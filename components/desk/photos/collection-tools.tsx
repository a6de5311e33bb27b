'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { changeCollectionAction } from '@/server/actions/collections';
import { useAction } from '../use-action';

interface Collection {
  id: string;
  name: string;
}

/** Renames the collection that is shown, or removes it; its photos stay in the library. */
export function CollectionTools({ collection }: { collection: Collection }) {
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null);
  const close = useCallback(() => setDialog(null), []);
  return (
    <>
      <Button size="small" look="bare" onClick={() => setDialog('rename')}>
        Rename collection
      </Button>
      <Button size="small" look="bare" onClick={() => setDialog('remove')}>
        Remove collection
      </Button>
      {dialog === 'rename' ? <RenameDialog collection={collection} onClose={close} /> : null}
      {dialog === 'remove' ? <RemoveDialog collection={collection} onClose={close} /> : null}
    </>
  );
}

interface DialogProps {
  collection: Collection;
  onClose(): void;
}

function RenameDialog({ collection, onClose }: DialogProps) {
  const router = useRouter();
  const { run, isBusy, refusal } = useAction(
    changeCollectionAction,
    useCallback(() => {
      router.refresh();
      onClose();
    }, [router, onClose]),
  );
  return (
    <Dialog title="Rename collection" isOpen onClose={onClose}>
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          run({ collectionId: collection.id, change: { deed: 'rename', name } });
        }}
      >
        <TextField label="Name" name="name" defaultValue={collection.name} maxLength={80} />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="filled" disabled={isBusy}>
            Rename
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function RemoveDialog({ collection, onClose }: DialogProps) {
  const router = useRouter();
  const { run, isBusy, refusal } = useAction(
    changeCollectionAction,
    useCallback(() => router.push('/desk/photos'), [router]),
  );
  return (
    <Dialog
      title="Remove collection"
      description={`“${collection.name}” goes; its photos stay in the library. This cannot be undone.`}
      isOpen
      onClose={onClose}
    >
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="danger"
          disabled={isBusy}
          onClick={() => run({ collectionId: collection.id, change: { deed: 'remove' } })}
        >
          Remove collection
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
