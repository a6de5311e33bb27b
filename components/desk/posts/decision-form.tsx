'use client';

import { useState } from 'react';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import {
  GROUNDS,
  LONGEST_LABEL,
  LONGEST_REASON,
  SHOWN,
  type Shown,
  suggestedLabel,
} from '@/newsroom/posts/decision';
import type { PostState } from '@/newsroom/posts/finding';
import { decidePostAction } from '@/server/actions/post-watch';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import styles from './decision-form.module.css';

interface DecisionFormProps {
  postId: string;
  /** How the post stands, which decides the sentence that is offered. */
  state: PostState | null;
  /** The decision that holds now, so that nobody overrules one that they have not seen. */
  seenDecisionId: string | null;
}

/** Decides what readers see of a post, and why. A reason suggests what usually follows; the editor has the last word. */
export function DecisionForm({ postId, state, seenDecisionId }: DecisionFormProps) {
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: decidePostAction,
    read: (form) => ({ label: '', ...Object.fromEntries(form), postId, seenDecisionId }),
  });
  const [shown, setShown] = useState<Shown>('labelled');
  const [hasChosen, setHasChosen] = useState(false);
  const [label, setLabel] = useState<string | null>(null);

  function suggest(ground: string) {
    const suggests = GROUNDS.find((each) => each.ground === ground)?.suggests;
    if (suggests && !hasChosen) setShown(suggests);
  }

  return (
    <form onSubmit={submit}>
      <SelectField
        label="Reason"
        name="ground"
        required
        defaultValue=""
        onChange={(event) => suggest(event.target.value)}
      >
        <option value="" disabled>
          Choose …
        </option>
        {GROUNDS.map(({ ground, name }) => (
          <option key={ground} value={ground}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea
        label="In your own words"
        name="reason"
        required
        rows={2}
        maxLength={LONGEST_REASON}
        hint="Stays with the record; readers do not get it."
      />
      <fieldset className={styles.choices}>
        <legend>What readers see</legend>
        {SHOWN.map((choice) => (
          <label key={choice.shown} className={styles.choice}>
            <input
              type="radio"
              name="shown"
              value={choice.shown}
              checked={shown === choice.shown}
              onChange={() => {
                setShown(choice.shown);
                setHasChosen(true);
              }}
            />
            <span>
              <strong>{choice.name}</strong>
              <small>{choice.sentence}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {shown === 'whole' ? null : (
        <TextField
          label="Sentence for readers"
          name="label"
          required
          maxLength={LONGEST_LABEL}
          value={label ?? suggestedLabel(shown, state)}
          onChange={(event) => setLabel(event.target.value)}
        />
      )}
      <FormFoot
        deed="Decide"
        look="filled"
        isBusy={isBusy}
        refusal={refusal}
        done={isDone ? 'Decided. Readers see it so from now on.' : null}
      />
    </form>
  );
}
