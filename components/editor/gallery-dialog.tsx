'use client';

import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { MOST_PHOTOS } from '@/content/blocks/gallery/schema';
import type { PhotoCard } from '@/newsroom/photo-card';
import styles from './gallery-dialog.module.css';
import { LibraryToChoose } from './library-to-choose';
import { Progress } from './photo-dialog';
import photoStyles from './photo-dialog.module.css';
import { FIRST_CHOICE, RightsSelect } from './rights-select';
import { uploadPhoto } from './upload-photo';

interface GalleryDialogProps {
  /** How many photos the gallery has already. */
  has: number;
  onChoose(photos: PhotoCard[]): void;
  onClose(): void;
}

/** Several photos for a gallery, in the order in which they are chosen: from this device, from the library, or both. */
export function GalleryDialog({ has, onChoose, onClose }: GalleryDialogProps) {
  const [chosen, setChosen] = useState<PhotoCard[]>([]);
  const [share, setShare] = useState<number | null>(null);
  const [refusals, setRefusals] = useState<string[]>([]);
  const [rights, setRights] = useState(FIRST_CHOICE);
  const isFull = has + chosen.length >= MOST_PHOTOS;

  const send = async (files: File[]) => {
    const room = MOST_PHOTOS - has - chosen.length;
    setRefusals(files.length > room ? [TOO_MANY] : []);
    for (const [place, file] of files.slice(0, room).entries()) {
      setShare(place / files.length);
      const report = (part: number) => setShare((place + part * 0.99) / files.length);
      const outcome = await uploadPhoto(file, report, rights);
      if (outcome.ok) setChosen((before) => withPhoto(before, outcome.value));
      else setRefusals((before) => [...before, `${file.name}: ${outcome.message}`]);
    }
    setShare(null);
  };
  const toggle = (photo: PhotoCard) =>
    setChosen((before) => {
      const without = before.filter(({ id }) => id !== photo.id);
      if (without.length < before.length) return without;
      return isFull ? before : [...before, photo];
    });

  return (
    <Dialog title="Gallery" isOpen onClose={onClose} width="wide">
      <label className={photoStyles.drop}>
        <ImageUp aria-hidden size={22} />
        <span>
          Upload photos{' '}
          <small>Several at once; JPEG, HEIC, PNG, WebP, AVIF, GIF or TIFF, at most 50 MB each</small>
        </span>
        <input
          type="file"
          multiple
          aria-label="Upload photos"
          accept="image/*"
          disabled={share !== null || isFull}
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            // So that the same files can be chosen again after a refusal.
            event.target.value = '';
          }}
        />
      </label>
      <RightsSelect value={rights} onChange={setRights} />
      {share === null ? null : <Progress share={share} />}
      {refusals.map((sentence) => (
        <RefusalNotice key={sentence} message={sentence} />
      ))}
      {isFull && refusals.length === 0 ? <RefusalNotice message={TOO_MANY} /> : null}
      <Chosen photos={chosen} onTakeOut={toggle} />
      <LibraryToChoose onChoose={toggle} chosen={chosen.map(({ id }) => id)} />
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="filled"
          disabled={chosen.length === 0 || share !== null}
          onClick={() => onChoose(chosen)}
        >
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
