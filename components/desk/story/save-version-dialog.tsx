'use client';

import { type FormEvent, useState } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { Outcome } from '@/newsroom/refusal';
import { LONGEST_VERSION_NAME } from '@/newsroom/version-cause';
import styles from './transition-dialog.module.css';

interface SaveVersionDialogProps {
  onSave(name: string): Promise<Outcome<string>>;
  onClose(): void;
  /** Takes the focus when what opened the dialog has gone meanwhile, as the entry of a menu has. */
  onDone(): void;
}

/** Asks for the name of a version. It stays open, with the name, while the version cannot be saved. */
export function SaveVersionDialog({ onSave, onClose, onDone }: SaveVersionDialogProps) {
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  function close(sentence?: string) {
    onClose();
    // By then the page behind is there again for who hears it, and so is what opened the dialog.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) onDone();
      if (sentence) announceAndShow(sentence);
    });
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name === '') return setRefusal('Give the version a name, so that it is found again.');
    setRefusal(null);
    setIsSaving(true);
    const outcome = await onSave(name);
    setIsSaving(false);
    if (outcome.ok) close(outcome.value);
    else setRefusal(outcome.message);
  }

  return (
    <Dialog
      title="Save a version"
      description="Keeps the story as it is now, to be found in its history. Everybody goes on writing; readers notice nothing."
      isOpen
      onClose={() => close()}
    >
      <form onSubmit={submit} className={styles.form}>
        <TextField
          label="Name"
          name="name"
          maxLength={LONGEST_VERSION_NAME}
          autoComplete="off"
          hint="For example: Before the lawyers."
        />
        {refusal ? <RefusalNotice message={refusal} /> : null}
        <DialogButtons>
          <Button onClick={() => close()}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isSaving}>
            {isSaving ? 'Saving…' : 'Save version'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
