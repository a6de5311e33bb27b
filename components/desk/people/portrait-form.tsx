'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { changePortrait } from './change-portrait';
import styles from './portrait-form.module.css';

interface PortraitFormProps {
  authorId: string;
  name: string;
  picture: string | null;
}

/** The picture of an author: what readers see, another one, or none. */
export function PortraitForm({ authorId, name, picture }: PortraitFormProps) {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  async function send(file: File | null): Promise<void> {
    setIsBusy(true);
    setSaid(file ? 'Sending the picture…' : '');
    const refused = await changePortrait(authorId, file);
    setRefusal(refused);
    setSaid(refused === null ? (file ? 'Picture saved.' : 'Picture removed.') : '');
    setIsBusy(false);
    if (refused === null) router.refresh();
  }

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const [file] = currentTarget.files ?? [];
    // The same file may be chosen again.
    currentTarget.value = '';
    if (file) void send(file);
  }

  return (
    <div className={styles.form}>
      {picture ? (
        <img className={styles.picture} src={picture} alt={name} width={96} height={96} />
      ) : (
        <p className={styles.none}>No picture yet</p>
      )}
      <div className={styles.deeds}>
        <input
          ref={chooser}
          className="visually-hidden"
          type="file"
          accept="image/*"
          aria-label="Picture file"
          tabIndex={-1}
          onChange={choose}
        />
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          {picture ? 'Choose another picture…' : 'Choose a picture…'}
        </Button>
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
