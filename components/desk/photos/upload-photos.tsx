'use client';

import { ImageUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FIRST_CHOICE } from '@/components/editor/rights-select';
import { PhotoFiles, TakePhoto } from '@/components/editor/uploads/photo-input';
import { UploadList } from '@/components/editor/uploads/upload-list';
import { useUploads } from '@/components/editor/uploads/use-uploads';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { PhotoCard } from '@/newsroom/photo-card';
import { RightsOfUploads } from './rights-of-uploads';
import styles from './upload-photos.module.css';

/** Takes photos into the library, a few at a time. A refused one is named with the reason; the others go on. */
export function UploadPhotos() {
  const router = useRouter();
  const [rights, setRights] = useState(FIRST_CHOICE);
  const [repeated, setRepeated] = useState<PhotoCard[]>([]);
  const { uploads, isUnderway, send } = useUploads((photos) => {
    setRepeated(photos.filter(({ sameFileAs }) => sameFileAs));
    router.refresh();
  });
  const give = (files: File[]) => {
    setRepeated([]);
    send(files, rights);
  };

  return (
    <>
      <div className={styles.controls}>
        <RightsOfUploads value={rights} onChange={setRights} />
        <TakePhoto isDisabled={isUnderway} onFiles={give} />
        <div className={`${buttonClass('filled')} ${styles.choose}`} data-busy={isUnderway || undefined}>
          <ImageUp aria-hidden size={16} />
          Upload photos
          <PhotoFiles label="Upload photos" isDisabled={isUnderway} onFiles={give} />
        </div>
      </div>
      <div className={styles.report}>
        <UploadList uploads={uploads} />
        {repeated.map((photo) => (
          <SameFile key={photo.id} photo={photo} />
        ))}
      </div>
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
