'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { MOST_PHOTOS } from '@/content/blocks/gallery/schema';
import type { PhotoCard } from '@/newsroom/photo-card';
import styles from './gallery-dialog.module.css';
import { LibraryToChoose } from './library-to-choose';
import { FIRST_CHOICE, RightsSelect } from './rights-select';
import { PhotoInput } from './uploads/photo-input';
import { UploadList } from './uploads/upload-list';
import { useUploads } from './uploads/use-uploads';

interface GalleryDialogProps {
  /** How many photos the gallery has already. */
  has: number;
  onChoose(photos: PhotoCard[]): void;
  onClose(): void;
}

/** Several photos for a gallery, in the order in which they are chosen: from this device, from the library, or both. */
export function GalleryDialog({ has, onChoose, onClose }: GalleryDialogProps) {
  const [chosen, setChosen] = useState<PhotoCard[]>([]);
  const [isTooMany, setIsTooMany] = useState(false);
  const [rights, setRights] = useState(FIRST_CHOICE);
  const isFull = has + chosen.length >= MOST_PHOTOS;
  const { uploads, isUnderway, send } = useUploads((photos) =>
    setChosen((before) => photos.reduce(withPhoto, before)),
  );

  const give = (files: File[]) => {
    const room = MOST_PHOTOS - has - chosen.length;
    setIsTooMany(files.length > room);
    send(files.slice(0, room), rights);
  };
  const toggle = (photo: PhotoCard) =>
    setChosen((before) => {
      const without = before.filter(({ id }) => id !== photo.id);
      if (without.length < before.length) return without;
      return isFull ? before : [...before, photo];
    });

  return (
    <Dialog title="Gallery" isOpen onClose={onClose} width="wide">
      <PhotoInput
        label="Upload photos"
        hint="Several at once; JPEG, HEIC, PNG, WebP, AVIF, GIF or TIFF, at most 50 MB each"
        isDisabled={isUnderway || isFull}
        onFiles={give}
      />
      <RightsSelect value={rights} onChange={setRights} />
      <UploadList uploads={uploads} />
      {isTooMany || isFull ? <RefusalNotice message={TOO_MANY} /> : null}
      <Chosen photos={chosen} onTakeOut={toggle} />
      <LibraryToChoose onChoose={toggle} chosen={chosen.map(({ id }) => id)} />
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="filled" disabled={chosen.length === 0 || isUnderway} onClick={() => onChoose(chosen)}>
          {has === 0 ? 'Insert gallery' : 'Add to gallery'}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

const TOO_MANY = `A gallery has at most ${MOST_PHOTOS} photos.`;

function Chosen({ photos, onTakeOut }: { photos: PhotoCard[]; onTakeOut(photo: PhotoCard): void }) {
  return (
    <section aria-label="Chosen photos" className={styles.chosen}>
      <p aria-live="polite">
        {photos.length === 0
          ? 'No photo chosen yet.'
          : `${photos.length} ${photos.length === 1 ? 'photo' : 'photos'} chosen, in this order.`}
      </p>
      <ol>
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              aria-label={`Take out ${photo.caption || photo.fileName}`}
              onClick={() => onTakeOut(photo)}
            >
              <img src={photo.view.src} alt="" />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function withPhoto(photos: PhotoCard[], photo: PhotoCard): PhotoCard[] {
  return photos.some(({ id }) => id === photo.id) ? photos : [...photos, photo];
}
