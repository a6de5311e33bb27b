'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { LogoPaper } from '@/newsroom/paper/appearance';
import { PictureChooser } from '../../picture-chooser';
import { useSentPicture } from '../../use-sent-picture';
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

const SAID = { sending: 'Sending the logo…', saved: 'Logo saved.', removed: 'Logo removed.' };

/** One logo: what readers have, another picture that is looked at before it is saved, or none. */
export function LogoField({ paper, saved, chosen, newsroomName, onChoose }: LogoFieldProps) {
  const [file, setFile] = useState<File | null>(null);
  const { isBusy, refusal, said, send, say } = useSentPicture((given) => sendLogo(paper, given), SAID);
  const { title, none } = WORDS[paper];
  const shown = chosen[paper] ?? saved;

  function choose(picked: File): void {
    setFile(picked);
    say('Not saved yet: see it in the preview below.');
    onChoose(paper, URL.createObjectURL(picked));
  }
  async function give(given: File | null): Promise<void> {
    await send(given);
    setFile(null);
    onChoose(paper, null);
  }

  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.logo}>
        <span className={styles.logoGround} data-paper={paper}>
          {shown ? <img src={shown} alt={newsroomName} /> : <span>{none}</span>}
        </span>
        <PictureChooser
          label={`${title}: file`}
          accept="image/png,image/webp,image/jpeg"
          isBusy={isBusy}
          onChoose={choose}
        >
          {saved ? `Choose another ${title.toLowerCase()}…` : `Choose a ${title.toLowerCase()}…`}
        </PictureChooser>
        {file ? (
          <Button look="filled" disabled={isBusy} onClick={() => void give(file)}>
            Save {title.toLowerCase()}
          </Button>
        ) : null}
        {saved && !file ? (
          <Button look="danger" disabled={isBusy} onClick={() => void give(null)}>
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
