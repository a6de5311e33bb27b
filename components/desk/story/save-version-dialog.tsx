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
  /** As of any dialog. */
  onFocusLost(): void;
}

/** Asks for the name of a version. It stays open, with the name, while the version cannot be saved. */
export function SaveVersionDialog({ onSave, onClose, onFocusLost }: SaveVersionDialogProps) {
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name === '') return setRefusal('Give the version a name, so that it is found again.');
    setRefusal(null);
    setIsSaving(true);
    const outcome = await onSave(name);
    setIsSaving(false);
    if (!outcome.ok) return setRefusal(outcome.message);
    onClose();
    // While the dialog is there, nothing behind it is read out.
    requestAnimationFrame(() => announceAndShow(outcome.value));
  }

  return (
    <Dialog
      title="Save a version"
      description="Keeps the story as it is now, to be found in its history. Everybody goes on writing; readers notice nothing."
      isOpen
      onClose={onClose}
      onFocusLost={onFocusLost}
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
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isSaving}>
            {isSaving ? 'Saving…' : 'Save version'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
