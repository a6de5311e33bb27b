'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { PhotoCard } from '@/newsroom/photo-card';
import { undoReplacementAction } from '@/server/actions/photos';
import type { Replacement, StoryUse } from '@/server/photos/where-used';
import { useAction } from '../use-action';
import { PhotoPair } from './photo-pair';
import styles from './where-used.module.css';

const ReplaceDialog = dynamic(() => import('./replace-dialog').then((file) => file.ReplaceDialog), {
  ssr: false,
});

interface ReplaceProps {
  photo: PhotoCard;
  uses: readonly StoryUse[];
  replacement: Replacement | null;
  mayReplace: boolean;
}

/** What stands in the place of a photo, and the way to change that. */
export function ReplaceEverywhere({ photo, uses, replacement, mayReplace }: ReplaceProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  if (replacement) return <Replaced photo={photo} replacement={replacement} mayReplace={mayReplace} />;
  return (
    <div className={styles.replace}>
      <p className={styles.none}>
        {mayReplace
          ? 'This photo stands for itself.'
          : 'This photo stands for itself. Editors can replace it.'}
      </p>
      {mayReplace ? <Button onClick={() => setIsOpen(true)}>Replace everywhere</Button> : null}
      {isOpen ? <ReplaceDialog photo={photo} uses={uses} onClose={close} /> : null}
    </div>
  );
}

function Replaced({
  photo,
  replacement,
  mayReplace,
}: Omit<ReplaceProps, 'uses' | 'replacement'> & { replacement: Replacement }) {
  const router = useRouter();
  const { run, isBusy, refusal } = useAction(
    undoReplacementAction,
    useCallback(() => router.refresh(), [router]),
  );
  return (
    <div className={styles.replace}>
      <p>Replaced everywhere by {replacement.by}. Stories show the photo on the right.</p>
      <PhotoPair photo={photo} replacement={replacement.photo} />
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      {mayReplace ? (
        <Button disabled={isBusy} onClick={() => run({ photoId: photo.id })}>
          Show the first photo again
        </Button>
      ) : null}
    </div>
  );
}
