'use client';

import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { Progress } from '@/components/editor/photo-dialog';
import styles from '@/components/editor/photo-dialog.module.css';
import { FIRST_CHOICE, RightsSelect } from '@/components/editor/rights-select';
import { uploadPhoto } from '@/components/editor/upload-photo';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { PhotoCard } from '@/newsroom/photo-card';

/** Takes the photo that is to stand in the place of another into the library, and chooses it. */
export function UploadReplacement({ onChoose }: { onChoose(photo: PhotoCard): void }) {
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [rights, setRights] = useState(FIRST_CHOICE);

  async function send(file: File) {
    setRefusal(null);
    setShare(0);
    const outcome = await uploadPhoto(file, setShare, rights);
    setShare(null);
    if (outcome.ok) onChoose(outcome.value);
    else setRefusal(outcome.message);
  }

  return (
    <>
      <label className={styles.drop}>
        <ImageUp aria-hidden size={22} />
        <span>
          Upload the new photo <small>It comes into the library, and is shown in the place of this one</small>
        </span>
        <input
          type="file"
          aria-label="Upload the new photo"
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
      <RightsSelect value={rights} onChange={setRights} />
      {share === null ? null : <Progress share={share} />}
      {refusal ? <RefusalNotice message={refusal} /> : null}
    </>
  );
}
