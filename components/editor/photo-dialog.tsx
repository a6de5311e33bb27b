'use client';

import { ImageUp } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { PhotoCard } from '@/newsroom/photo-card';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { announce } from './announce';
import { LibraryToChoose } from './library-to-choose';
import styles from './photo-dialog.module.css';
import { FIRST_CHOICE, RightsSelect } from './rights-select';
import { uploadPhoto } from './upload-photo';

interface PhotoDialogProps {
  /** A file that was dropped or pasted: it is sent as soon as the dialog opens. */
  given?: File;
  onChoose(photo: PhotoCard): void;
  onClose(): void;
}

/** A photo from this device, or one that the newsroom has already. */
export function PhotoDialog({ given, onChoose, onClose }: PhotoDialogProps) {
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [rights, setRights] = useState(FIRST_CHOICE);

  const send = useCallback(
    async (file: File, choice: RightsChoice) => {
      setRefusal(null);
      setShare(0);
      const outcome = await uploadPhoto(file, setShare, choice);
      setShare(null);
      if (outcome.ok) onChoose(outcome.value);
      else setRefusal(outcome.message);
    },
    [onChoose],
  );

  useEffect(() => {
    if (given) void send(given, FIRST_CHOICE);
  }, [given, send]);

  return (
    <Dialog title="Photo" isOpen onClose={onClose} width="wide">
      <label className={styles.drop}>
        <ImageUp aria-hidden size={22} />
        <span>
          Upload photo <small>JPEG, HEIC, PNG, WebP, AVIF, GIF or TIFF, at most 50 MB</small>
        </span>
        <input
          type="file"
          aria-label="Upload photo"
          accept="image/*"
          disabled={share !== null}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void send(file, rights);
            // So that the same file can be chosen again after a refusal.
            event.target.value = '';
          }}
        />
      </label>
      <RightsSelect value={rights} onChange={setRights} />
      {share === null ? null : <Progress share={share} />}
      {refusal ? <RefusalNotice message={refusal} /> : null}
      <LibraryToChoose onChoose={onChoose} />
    </Dialog>
  );
}

/** How far a photo has got on its way. */
export function Progress({ share }: { share: number }) {
  const sentence = share < 1 ? 'Sending the photo …' : 'Reading what the photo says …';
  useEffect(() => announce(sentence), [sentence]);
  return (
    <div className={styles.progress}>
      <progress aria-label={sentence} value={share < 1 ? share : undefined} max={1} />
      <span>{sentence}</span>
    </div>
  );
}
