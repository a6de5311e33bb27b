'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { CHANGE_CLASSES, isChangeClass, needsNote } from '@/newsroom/change-class';
import type { OpenTransition } from '@/newsroom/decide';
import type { TransitionName } from '@/newsroom/workflow';
import styles from './transition-dialog.module.css';
import type { Given } from './use-story';

interface TransitionDialogProps {
  transition: OpenTransition;
  onGiven(given: Given): void;
  onClose(): void;
}

/** What will happen, for the steps that should be thought about once more. */
const CONSEQUENCES: Partial<Record<TransitionName, string>> = {
  request_changes: 'The story goes back to its authors, with your reason.',
  publish_update: 'Readers get this text in place of the one they have now.',
  schedule:
    'Nobody can edit the story until it is released or unscheduled. Every guard is run again at that time.',
  withdraw: 'The story leaves every page, feed and list at once; its address says that it was withdrawn.',
  spike: 'The story leaves the desk’s lists. It can be brought back.',
  unspike: 'The story comes back as a draft.',
};

/** Asks for what a transition needs: a reason, a kind of change with its note, a time. */
export function TransitionDialog({ transition, onGiven, onClose }: TransitionDialogProps) {
  const { asks, label, action, destructive } = transition;
  const [missing, setMissing] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answer = readAnswer(new FormData(event.currentTarget), transition);
    if (typeof answer === 'string') setMissing(answer);
    else onGiven(answer);
  }

  return (
    <Dialog title={label} description={CONSEQUENCES[action]} isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        {asks.includes('reason') ? <TextArea label="Reason" name="reason" rows={4} /> : null}
        {asks.includes('releaseAt') ? <ReleaseField /> : null}
        {asks.includes('changeClass') ? <ChangeFields /> : null}
        {missing ? <RefusalNotice message={missing} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look={destructive ? 'danger' : 'filled'} type="submit">
            {label}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function ChangeFields() {
  const [chosen, setChosen] = useState('update');
  const entry = CHANGE_CLASSES.find((each) => each.changeClass === chosen);
  return (
    <>
      <SelectField
        label="Kind of change"
        name="changeClass"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        hint={entry?.sentence}
      >
        {CHANGE_CLASSES.map(({ changeClass, name }) => (
          <option key={changeClass} value={changeClass}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea
        label="Note"
        name="note"
        rows={3}
        hint={
          isChangeClass(chosen) && needsNote(chosen)
            ? 'Readers see this sentence with its date.'
            : 'Readers see no note for a minor change.'
        }
      />
    </>
  );
}

function ReleaseField() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <TextField
      label="Publish at"
      name="releaseAt"
      type="datetime-local"
      step={60}
      hint={`Your time, ${zone}.`}
    />
  );
}

function readAnswer(form: FormData, { asks }: OpenTransition): Given | string {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const given: Given = {};
  if (asks.includes('reason')) {
    if (!text('reason')) return 'Give a reason: whoever reads the history will want to know.';
    given.reason = text('reason');
  }
  if (asks.includes('releaseAt')) {
    const at = new Date(text('releaseAt'));
    if (Number.isNaN(at.getTime())) return 'Choose a day and a time.';
    given.releaseAt = at.toISOString();
    given.releaseZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  if (asks.includes('changeClass')) {
    const changeClass = text('changeClass');
    if (isChangeClass(changeClass) && needsNote(changeClass) && !text('note')) {
      return 'Write the note that readers will see.';
    }
    given.changeClass = changeClass;
    given.note = text('note');
  }
  return given;
}
