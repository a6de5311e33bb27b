'use client';

import { ImageUp } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FIRST_CHOICE } from '@/components/editor/rights-select';
import { uploadPhoto } from '@/components/editor/upload-photo';
import { buttonClass } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { PhotoCard } from '@/newsroom/photo-card';
import styles from './upload-photos.module.css';

interface Sending {
  name: string;
  /** The share that has left this device, 0 to 1. */
  share: number;
  number: number;
  of: number;
}

/** Takes photos into the library, one after the other. A refused one is named with the reason; the others go on. */
export function UploadPhotos() {
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusals, setRefusals] = useState<string[]>([]);
  const [repeated, setRepeated] = useState<PhotoCard[]>([]);

  async function send(files: readonly File[]) {
    setRefusals([]);
    setRepeated([]);
    for (const [index, file] of files.entries()) {
      const report = (share: number) =>
        setSending({ name: file.name, share, number: index + 1, of: files.length });
      report(0);
      const outcome = await uploadPhoto(file, report, FIRST_CHOICE);
      if (!outcome.ok) setRefusals((earlier) => [...earlier, `${file.name}: ${outcome.message}`]);
      else if (outcome.value.sameFileAs) setRepeated((earlier) => [...earlier, outcome.value]);
    }
    setSending(null);
    router.refresh();
  }

  return (
    <>
      <label
        className={`${buttonClass('filled')} ${styles.choose}`}
        data-busy={sending !== null || undefined}
      >
        <ImageUp aria-hidden size={16} />
        Upload photos
        <input
          type="file"
          accept="image/*"
          multiple
          disabled={sending !== null}
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            // So that the same file can be chosen again after a refusal.
            event.target.value = '';
          }}
        />
      </label>
      {sending || refusals.length + repeated.length > 0 ? (
        <div className={styles.report}>
          {sending ? <Progress {...sending} /> : null}
          {refusals.map((refusal) => (
            <RefusalNotice key={refusal} message={refusal} />
          ))}
          {repeated.map((photo) => (
            <SameFile key={photo.id} photo={photo} />
          ))}
        </div>
      ) : null}
    </>
  );
}

function SameFile({ photo: { fileName, sameFileAs } }: { photo: PhotoCard }) {
  if (!sameFileAs) return null;
  return (
    <p role="status" className={styles.repeated}>
      {fileName} is in the library already, from {sameFileAs.uploadedBy}.{' '}
      <Link href={`/desk/photos/${sameFileAs.id}`}>Open the first one</Link>
    </p>
  );
}

function Progress({ name, share, number, of }: Sending) {
  const count = of > 1 ? ` (${number} of ${of})` : '';
  const sentence = share < 1 ? `Sending ${name}${count}` : `Reading ${name}${count}`;
  return (
    <div className={styles.progress} role="status">
      <span>{sentence}</span>
      <progress aria-label={sentence} value={share < 1 ? share : undefined} max={1} />
    </div>
  );
}
