'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { LogoPaper } from '@/newsroom/paper/appearance';
import styles from './appearance.module.css';
import type { ShownLogos } from './logo-fields';
import { sendLogo } from './send-logo';

interface LogoFieldProps {
  paper: LogoPaper;
  /** The address of the one that readers have. */
  saved: string | null;
  chosen: ShownLogos;
  newsroomName: string;
  onChoose(paper: LogoPaper, address: string | null): void;
}

const WORDS: Record<LogoPaper, { title: string; none: string }> = {
  light: { title: 'Logo', none: 'The name of the newsroom stands there in type.' },
  dark: { title: 'Logo on dark paper', none: 'The logo stands there on a light ground.' },
};

/** One logo: what readers have, another picture that is looked at before it is saved, or none. */
export function LogoField({ paper, saved, chosen, newsroomName, onChoose }: LogoFieldProps) {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { title, none } = WORDS[paper];
  const shown = chosen[paper] ?? saved;

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const [picked] = currentTarget.files ?? [];
    // The same file may be chosen again.
    currentTarget.value = '';
    if (!picked) return;
    setFile(picked);
    setRefusal(null);
    setSaid('Not saved yet: see it in the preview below.');
    onChoose(paper, URL.createObjectURL(picked));
  }

  async function send(given: File | null): Promise<void> {
    setIsBusy(true);
    setSaid(given ? 'Sending the logo…' : '');
    const refused = await sendLogo(paper, given);
    setRefusal(refused);
    setSaid(refused === null ? (given ? 'Logo saved.' : 'Logo removed.') : '');
    setIsBusy(false);
    setFile(null);
    onChoose(paper, null);
    if (refused === null) router.refresh();
  }

  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.logo}>
        <span className={styles.logoGround} data-paper={paper}>
          {shown ? <img src={shown} alt={newsroomName} /> : <span>{none}</span>}
        </span>
        <input
          ref={chooser}
          className="visually-hidden"
          type="file"
          accept="image/png,image/webp,image/jpeg"
          aria-label={`${title}: file`}
          tabIndex={-1}
          onChange={choose}
        />
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          {saved ? `Choose another ${title.toLowerCase()}…` : `Choose a ${title.toLowerCase()}…`}
        </Button>
        {file ? (
          <Button look="filled" disabled={isBusy} onClick={() => void send(file)}>
            Save {title.toLowerCase()}
          </Button>
        ) : null}
        {saved && !file ? (
          <Button look="danger" disabled={isBusy} onClick={() => void send(null)}>
            Remove {title.toLowerCase()}
          </Button>
        ) : null}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {refusal === null ? null : <RefusalNotice message={refusal} />}
    </fieldset>
  );
}
