'use client';

import { ImageUp } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { PhotoCard } from '@/newsroom/photo-card';
import { browsePhotosAction } from '@/server/actions/photos';
import styles from './photo-dialog.module.css';
import { uploadPhoto } from './upload-photo';

interface PhotoDialogProps {
  /** Files that were dropped or pasted: they are sent as soon as the dialog opens. */
  given?: File[];
  onChoose(photo: PhotoCard): void;
  onClose(): void;
}

/** A photo from this device, or one that the newsroom has already. */
export function PhotoDialog({ given, onChoose, onClose }: PhotoDialogProps) {
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const send = useCallback(
    async (file: File) => {
      setRefusal(null);
      setShare(0);
      const outcome = await uploadPhoto(file, setShare);
      setShare(null);
      if (outcome.ok) onChoose(outcome.value);
      else setRefusal(outcome.message);
    },
    [onChoose],
  );

  useEffect(() => {
    const [first] = given ?? [];
    if (first) void send(first);
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
            if (file) void send(file);
            // So that the same file can be chosen again after a refusal.
            event.target.value = '';
          }}
        />
      </label>
      {share === null ? null : <Progress share={share} />}
      {refusal ? <RefusalNotice message={refusal} /> : null}
      <PhotoLibrary onChoose={onChoose} />
    </Dialog>
  );
}

/** How far a photo has got on its way. */
export function Progress({ share }: { share: number }) {
  const sentence = share < 1 ? 'Sending the photo …' : 'Reading what the photo says …';
  return (
    <div className={styles.progress}>
      <progress aria-label={sentence} value={share < 1 ? share : undefined} max={1} />
      <span>{sentence}</span>
    </div>
  );
}

interface PhotoLibraryProps {
  onChoose(photo: PhotoCard): void;
  /** Ids of the photos that are chosen, where several can be. */
  chosen?: readonly string[];
}

/** The photos that the newsroom has, to choose from. */
export function PhotoLibrary({ onChoose, chosen }: PhotoLibraryProps) {
  const [query, setQuery] = useState('');
  const [photos, setPhotos] = useState<PhotoCard[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void browsePhotosAction({ query }).then((outcome) => {
      if (isCurrent && outcome.ok) setPhotos(outcome.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [query]);

  return (
    <section className={styles.library} aria-label="Library">
      <TextField
        label="Search the library"
        type="search"
        value={query}
        placeholder="Words of the caption, credit or file name"
        onChange={(event) => setQuery(event.target.value)}
      />
      {photos?.length === 0 ? (
        <p className={styles.none}>
          {query ? 'No photo has these words.' : 'No photo yet. Upload the first above.'}
        </p>
      ) : null}
      <ul className={styles.grid}>
        {photos?.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={chosen?.includes(photo.id)}
              onClick={() => onChoose(photo)}
            >
              <img src={photo.view.src} alt={photo.alt || photo.caption || photo.fileName} loading="lazy" />
              <span>{photo.caption || photo.fileName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
