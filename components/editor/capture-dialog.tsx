'use client';

import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import styles from './capture-dialog.module.css';
import { type Answer, type Capture, useCapture } from './use-capture';

/** How one kind of thing is captured: both must be stable. */
export interface Capturing<Found, Known> {
  fetch(url: string, signal: AbortSignal): Promise<Answer<Found, Known>>;
  /** Archives what a person typed; the answer never offers to type it again. */
  keepTyped(url: string, form: FormData): Promise<Omit<Answer<Found, Known>, 'known'>>;
}

interface CaptureDialogProps<Found, Known> {
  title: string;
  label: string;
  placeholder: string;
  insertion: string;
  /** An address that was pasted: it is fetched at once, and inserted when that succeeds. */
  given?: string;
  capturing: Capturing<Found, Known>;
  /** A line about how it stands. */
  hint(capture: Capture<Found, Known>): string;
  /** The fields for what is known, or what was found. */
  children(capture: Capture<Found, Known>): ReactNode;
  onChoose(found: Found): void;
  onClose(): void;
}

/** Something that stands elsewhere, by its address: fetched and archived by the newsroom, or typed when that fails. */
export function CaptureDialog<Found, Known>(props: CaptureDialogProps<Found, Known>) {
  const { given, capturing, onChoose } = props;
  const [url, setUrl] = useState(given ?? '');
  const capture = useCapture<Found, Known>();
  const { found, known, refusal, isBusy, ask, forget } = capture;
  // What must not be shown cannot be typed by hand either, so each address is asked for before it is.
  const isReady = found !== null || (known !== null && capture.url === url);
  const fetchIt = () => void ask(url, (signal) => capturing.fetch(url, signal));

  useEffect(() => {
    if (given)
      void ask(given, (signal) => capturing.fetch(given, signal)).then(
        (pasted) => pasted && onChoose(pasted),
      );
  }, [given, ask, capturing, onChoose]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (found) return onChoose(found);
    if (!isReady) return fetchIt();
    const form = new FormData(event.currentTarget);
    const kept = await ask(url, async () => ({ ...(await capturing.keepTyped(url, form)), known }));
    if (kept) onChoose(kept);
  }

  return (
    <Dialog title={props.title} isOpen onClose={props.onClose}>
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.address}>
          <TextField
            label={props.label}
            value={url}
            inputMode="url"
            autoComplete="off"
            placeholder={props.placeholder}
            onChange={(event) => {
              setUrl(event.target.value);
              forget();
            }}
          />
          {/* Enter does the next thing: it fetches, and then it inserts. */}
          <Button
            type={isReady ? 'button' : 'submit'}
            onClick={isReady ? fetchIt : undefined}
            disabled={isBusy || url.trim() === ''}
          >
            Fetch
          </Button>
        </div>
        <p className={styles.note} aria-live="polite">
          {props.hint(capture)}
        </p>
        {refusal ? <RefusalNotice message={refusal} /> : null}
        {props.children(capture)}
        <DialogButtons>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button look="filled" type={isReady ? 'submit' : 'button'} disabled={isBusy || !isReady}>
            {props.insertion}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
