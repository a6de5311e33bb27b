'use client';

import { type FormEvent, useCallback, useState } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { ASSIGNMENT_LIMITS } from '@/newsroom/assignment';
import { DEFAULT_KIND, KIND_NAMES, STORY_KINDS } from '@/newsroom/story-kinds';
import { giveAssignmentAction } from '@/server/actions/assignments';
import { useAction } from '../use-action';
import { useAssignmentChoices } from '../use-assignment-choices';
import styles from './assign-dialog.module.css';

/** What is to be written, by whom, until when and how long. */
export function AssignDialog({ onClose }: { onClose(): void }) {
  const choices = useAssignmentChoices();
  const [missing, setMissing] = useState<string | null>(null);
  const done = useCallback(
    ({ storyId }: { storyId: string | null }) => {
      announceAndShow(storyId ? 'Assigned' : 'Waits to be claimed');
      onClose();
    },
    [onClose],
  );
  const { run, isBusy, refusal } = useAction(giveAssignmentAction, done);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const order = readOrder(new FormData(event.currentTarget));
    setMissing(order.title ? null : 'Say in a few words what the story is about.');
    if (order.title) run(order);
  }

  return (
    <Dialog
      title="Assign a story"
      description="Whoever gets it finds it among their drafts, with this brief beside it."
      isOpen
      onClose={onClose}
      width="wide"
    >
      <form onSubmit={submit} className={styles.form}>
        <TextField
          label="What it is about"
          name="title"
          maxLength={ASSIGNMENT_LIMITS.title}
          hint="What the board calls it until it has a headline."
        />
        <TextArea label="Brief" name="brief" rows={4} maxLength={ASSIGNMENT_LIMITS.brief} />
        <div className={styles.pair}>
          <SelectField label="Assign to" name="assignee" disabled={!choices}>
            <option value="">Whoever claims it</option>
            {choices?.writers.map(({ personId, name }) => (
              <option key={personId} value={personId}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField label="Section" name="section" disabled={!choices}>
            <option value="">None yet</option>
            {choices?.sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            label="Due"
            name="due"
            type="datetime-local"
            step={60}
            hint={`Your time, ${ownZone()}.`}
          />
          <TextField
            label="Length in words"
            name="words"
            type="number"
            min={1}
            max={100_000}
            inputMode="numeric"
          />
          <SelectField label="Kind" name="kind" defaultValue={DEFAULT_KIND}>
            {KIND_NAMES.map((kind) => (
              <option key={kind} value={kind}>
                {STORY_KINDS[kind].name}
              </option>
            ))}
          </SelectField>
        </div>
        {missing || refusal ? <RefusalNotice message={missing ?? refusal?.message ?? ''} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            Assign
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function readOrder(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const due = new Date(text('due'));
  return {
    title: text('title'),
    brief: text('brief'),
    assignee: text('assignee') || null,
    section: text('section') || null,
    kind: text('kind'),
    dueAt: Number.isNaN(due.getTime()) ? null : due.toISOString(),
    commissionedWords: text('words') ? Number(text('words')) : null,
  };
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
