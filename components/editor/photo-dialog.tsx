'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { PhotoCard } from '@/newsroom/photo-card';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { LibraryToChoose } from './library-to-choose';
import { FIRST_CHOICE, RightsSelect } from './rights-select';
import { PhotoInput } from './uploads/photo-input';
import { apart } from './uploads/refuse-unsent';

interface PhotoDialogProps {
  /** Files of this device that may be photos, to be shown in the story at once and sent meanwhile. */
  onFiles(files: File[], rights: RightsChoice): void;
  onChoose(photo: PhotoCard): void;
  onClose(): void;
}

/** Photos from this device, or one that the newsroom has already. */
export function PhotoDialog({ onFiles, onChoose, onClose }: PhotoDialogProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [rights, setRights] = useState(FIRST_CHOICE);

  // One that is refused here keeps the dialog open, so that another can be chosen.
  const give = async (files: File[]) => {
    const { photos, refusals } = await apart(files);
    if (photos.length > 0) onFiles(files, rights);
    else setRefusal(refusals.join(' '));
  };

  return (
    <Dialog title="Photo" isOpen onClose={onClose} width="wide">
      <PhotoInput
        label="Upload photo"
        hint="One or several; JPEG, HEIC, PNG, WebP, AVIF, GIF or TIFF, at most 50 MB each"
        onFiles={(files) => void give(files)}
      />
      <RightsSelect value={rights} onChange={setRights} />
      {refusal ? <RefusalNotice message={refusal} /> : null}
      <LibraryToChoose onChoose={onChoose} />
    </Dialog>
  );
}
