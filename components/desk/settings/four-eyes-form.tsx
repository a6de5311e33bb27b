'use client';

import type { FourEyes } from '@/newsroom/facts';
import { changeFourEyesAction } from '@/server/actions/settings';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import styles from './four-eyes-form.module.css';

const CHOICES: { policy: FourEyes; name: string; sentence: string }[] = [
  {
    policy: 'enforce',
    name: 'Enforce',
    sentence: 'Nobody approves or publishes what they wrote or changed themselves.',
  },
  {
    policy: 'warn',
    name: 'Warn',
    sentence: 'They may, after being told; the story’s history shows it for ever.',
  },
  { policy: 'off', name: 'Off', sentence: 'Nobody looks at who wrote a story when it is approved.' },
];

/** Whether a second person has to look at every story. */
export function FourEyesForm({ policy }: { policy: FourEyes }) {
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: changeFourEyesAction,
    read: Object.fromEntries,
  });
  return (
    <form onSubmit={submit}>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">Four-eyes policy</legend>
        {CHOICES.map((choice) => (
          <label key={choice.policy} className={styles.choice}>
            <input
              type="radio"
              name="fourEyes"
              value={choice.policy}
              defaultChecked={choice.policy === policy}
            />
            <span>
              <strong>{choice.name}</strong>
              <small>{choice.sentence}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <FormFoot deed="Save policy" isBusy={isBusy} refusal={refusal} done={isDone ? 'Saved' : null} />
    </form>
  );
}
