'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { LibraryToChoose } from '@/components/editor/library-to-choose';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { PhotoCard } from '@/newsroom/photo-card';
import { replaceEverywhereAction } from '@/server/actions/photos';
import type { StoryUse } from '@/server/photos/where-used';
import { useAction } from '../use-action';
import { PhotoPair } from './photo-pair';
import { UploadReplacement } from './upload-replacement';
import styles from './where-used.module.css';

interface ReplaceDialogProps {
  photo: PhotoCard;
  uses: readonly StoryUse[];
  onClose(): void;
}

/** First the other photo is uploaded or chosen, then everything that will happen is said, with the live stories by name. */
export function ReplaceDialog({ photo, uses, onClose }: ReplaceDialogProps) {
  const [chosen, setChosen] = useState<PhotoCard | null>(null);
  return (
    <Dialog
      title="Replace everywhere"
      description={chosen ? undefined : 'Upload or choose the photo to show in the place of this one.'}
      isOpen
      onClose={onClose}
      width="wide"
    >
      {chosen ? (
        <Confirmation
          photo={photo}
          chosen={chosen}
          uses={uses}
          onBack={() => setChosen(null)}
          onClose={onClose}
        />
      ) : (
        <>
          <UploadReplacement onChoose={setChosen} />
          <LibraryToChoose onChoose={setChosen} />
        </>
      )}
    </Dialog>
  );
}

interface ConfirmationProps extends ReplaceDialogProps {
  chosen: PhotoCard;
  onBack(): void;
}

function Confirmation({ photo, chosen, uses, onBack, onClose }: ConfirmationProps) {
  const router = useRouter();
  const { run, isBusy, refusal } = useAction(
    replaceEverywhereAction,
    useCallback(() => {
      announceAndShow('Replaced everywhere.');
      router.refresh();
      onClose();
    }, [router, onClose]),
  );
  const live = uses.filter(({ liveVersion }) => liveVersion !== null);
  return (
    <div className={styles.replace}>
      <PhotoPair photo={photo} replacement={chosen} />
      <LiveStories stories={live} />
      <p>
        Captions, credits and alt texts stay as each story has them: check that they are true of the new
        photo. Versions are not changed, and the first photo can be shown again.
      </p>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <DialogButtons>
        <Button onClick={onBack}>Choose another</Button>
        <Button
          look="filled"
          disabled={isBusy}
          onClick={() => run({ photoId: photo.id, replacementId: chosen.id })}
        >
          {live.length === 0 ? 'Replace' : 'Replace, also for readers'}
        </Button>
      </DialogButtons>
    </div>
  );
}

function LiveStories({ stories }: { stories: readonly StoryUse[] }) {
  if (stories.length === 0) return <p>Readers have no story with this photo.</p>;
  return (
    <div>
      <p>Readers see the other photo at once in:</p>
      <ul aria-label="Live stories with this photo">
        {stories.map(({ storyId, headline }) => (
          <li key={storyId} dir="auto">
            {headline || 'Untitled story'}
          </li>
        ))}
      </ul>
    </div>
  );
}
