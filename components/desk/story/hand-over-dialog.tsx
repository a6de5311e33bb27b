'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { ASSIGNMENT_LIMITS } from '@/newsroom/assignment';
import { handOverAction } from '@/server/actions/assignments';
import { useAction } from '../use-action';
import { useAssignmentChoices } from '../use-assignment-choices';

interface HandOverDialogProps {
  storyId: string;
  assigneeId: string | null;
  onClose(): void;
}

/** To whom an assignment goes, and what they should know. */
export function HandOverDialog({ storyId, assigneeId, onClose }: HandOverDialogProps) {
  const choices = useAssignmentChoices();
  const [missing, setMissing] = useState<string | null>(null);
  const { run, isBusy, refusal } = useAction(handOverAction, onClose);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const to = String(form.get('to') ?? '');
    setMissing(to ? null : 'Choose who gets it.');
    if (to) run({ storyId, to, note: String(form.get('note') ?? '') });
  }
  const others = choices?.writers.filter(({ personId }) => personId !== assigneeId) ?? [];
  return (
    <Dialog
      title="Hand over"
      description="Whoever gets it writes the story from now on, and is told. Who has written in it stays one of its writers."
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <SelectField label="Hand over to" name="to" disabled={!choices}>
          <option value="">Choose somebody</option>
          {others.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextArea label="Note" name="note" rows={3} maxLength={ASSIGNMENT_LIMITS.note} />
        {missing || refusal ? <RefusalNotice message={missing ?? refusal?.message ?? ''} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            Hand over
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
