'use client';

import { ArrowLeft, ArrowRight, FolderMinus, FolderPlus, Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { changeCollectionAction } from '@/server/actions/collections';
import { useAction } from '../use-action';
import styles from './selected-photos.module.css';
import type { Selection } from './use-selection';

const BatchDialog = dynamic(() => import('./batch-dialog').then((file) => file.BatchDialog), { ssr: false });
const CollectDialog = dynamic(() => import('./collect-dialog').then((file) => file.CollectDialog), {
  ssr: false,
});

export interface LibraryTools {
  /** Whether this person changes photos and collects them. */
  maySelect: boolean;
  collections: readonly { id: string; name: string }[];
  /** The collection that is shown, if one is. */
  shown: { id: string; name: string } | null;
}

/** What can be done with the selected photos, at the foot of the window. */
export function SelectedPhotos({ selection, collections, shown }: { selection: Selection } & LibraryTools) {
  const [dialog, setDialog] = useState<'change' | 'collect' | null>(null);
  const close = useCallback(() => setDialog(null), []);
  const { length } = selection.ids;
  return (
    <div role="toolbar" aria-label="Selected photos" className={styles.bar}>
      <span aria-live="polite" className={styles.count}>
        {length === 1 ? '1 photo selected' : `${length} photos selected`}
      </span>
      <Button onClick={() => setDialog('change')}>
        <Pencil aria-hidden size={15} />
        Change facts
      </Button>
      <Button onClick={() => setDialog('collect')}>
        <FolderPlus aria-hidden size={15} />
        Add to collection
      </Button>
      {shown ? <InCollection collection={shown} selection={selection} /> : null}
      <Button look="bare" onClick={selection.clear}>
        Select none
      </Button>
      {dialog === 'change' ? <BatchDialog photoIds={selection.ids} onClose={close} /> : null}
      {dialog === 'collect' ? (
        <CollectDialog photoIds={selection.ids} collections={collections} onClose={close} />
      ) : null}
    </div>
  );
}

/** Order within the collection that is shown, and the way out of it. */
function InCollection({
  collection: { id, name },
  selection,
}: {
  collection: { id: string; name: string };
  selection: Selection;
}) {
  const router = useRouter();
  const { run, isBusy, refusal } = useAction(
    changeCollectionAction,
    useCallback(() => router.refresh(), [router]),
  );
  const photoIds = selection.ids;
  const change = (asked: object) => run({ collectionId: id, change: { photoIds, ...asked } });
  return (
    <>
      <Button disabled={isBusy} onClick={() => change({ deed: 'move', towards: 'beginning' })}>
        <ArrowLeft aria-hidden size={15} />
        Move earlier
      </Button>
      <Button disabled={isBusy} onClick={() => change({ deed: 'move', towards: 'end' })}>
        <ArrowRight aria-hidden size={15} />
        Move later
      </Button>
      <Button
        disabled={isBusy}
        onClick={() => {
          change({ deed: 'take_out' });
          announceAndShow(`Taken out of ${name}.`);
        }}
      >
        <FolderMinus aria-hidden size={15} />
        Take out of collection
      </Button>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
    </>
  );
}
