'use client';

import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/desk/use-action';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { HOLD_KINDS, HOLDS, type HoldKind } from '@/newsroom/holds';
import { setHoldAction } from '@/server/actions/holds';
import type { Holdable } from './holdables';
import styles from './review.module.css';

interface HoldDialogProps {
  storyId: string;
  /** What of the story can be held by itself. */
  things: readonly Holdable[];
  onSet(): void;
  onClose(): void;
}

/** Which hold, on what, and why. */
export function HoldDialog({ storyId, things, onSet, onClose }: HoldDialogProps) {
  const { run, isBusy, refusal } = useAction(setHoldAction, onSet);
  const [kind, setKind] = useState<HoldKind>('legal');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const thing = things[Number(form.get('thing')) - 1];
    run({ storyId, kind, reason: String(form.get('reason') ?? ''), ...thing?.held, ...endIn(form) });
  }

  return (
    <Dialog
      title="Hold"
      description="It cannot be scheduled or published until the hold is lifted. What readers have already, stays."
      isOpen
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <SelectField
          label="Kind of hold"
          value={kind}
          hint={HOLDS[kind].sentence}
          onChange={(event) => setKind(HOLD_KINDS.find((each) => each === event.target.value) ?? 'legal')}
        >
          {HOLD_KINDS.map((each) => (
            <option key={each} value={each}>
              {HOLDS[each].name}
            </option>
          ))}
        </SelectField>
        <SelectField label="What is held" name="thing" hint="A photo is held in every story that shows it.">
          <option value="0">The whole story</option>
          {things.map(({ name, held }, place) => (
            <option key={JSON.stringify([held, place])} value={place + 1}>
              {name}
            </option>
          ))}
        </SelectField>
        {kind === 'embargo' ? <EndField /> : null}
        <TextArea label="Reason" name="reason" rows={3} maxLength={2000} />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            Hold
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function EndField() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <TextField label="Until" name="until" type="datetime-local" step={60} hint={`Your time, ${zone}.`} />
  );
}

function endIn(form: FormData): { until?: string } {
  const until = new Date(String(form.get('until') ?? ''));
  return Number.isNaN(until.getTime()) ? {} : { until: until.toISOString() };
}
