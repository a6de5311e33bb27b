'use client';

import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { PictureChooser } from '../picture-chooser';
import { useSentPicture } from '../use-sent-picture';
import { changePortrait } from './change-portrait';
import styles from './portrait-form.module.css';

interface PortraitFormProps {
  authorId: string;
  name: string;
  picture: string | null;
}

const WORDS = { sending: 'Sending the picture…', saved: 'Picture saved.', removed: 'Picture removed.' };

/** The picture of an author: what readers see, another one, or none. */
export function PortraitForm({ authorId, name, picture }: PortraitFormProps) {
  const { isBusy, refusal, said, send } = useSentPicture((file) => changePortrait(authorId, file), WORDS);
  return (
    <div className={styles.form}>
      {picture ? (
        <img className={styles.picture} src={picture} alt={name} width={96} height={96} />
      ) : (
        <p className={styles.none}>No picture yet</p>
      )}
      <div className={styles.deeds}>
        <PictureChooser
          label="Picture file"
          accept="image/*"
          isBusy={isBusy}
          onChoose={(file) => void send(file)}
        >
          {picture ? 'Choose another picture…' : 'Choose a picture…'}
        </PictureChooser>
        {picture ? (
          <Button look="danger" disabled={isBusy} onClick={() => void send(null)}>
            Remove the picture
          </Button>
        ) : null}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {refusal === null ? null : <RefusalNotice message={refusal} />}
    </div>
  );
}
