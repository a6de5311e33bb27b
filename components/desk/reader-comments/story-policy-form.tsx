'use client';

import { SelectField, TextField } from '@/components/ui/field';
import {
  COMMENT_MODE_NAMES,
  COMMENT_MODES,
  LONGEST_DAYS,
  type StoryCommentPolicy,
} from '@/newsroom/reader-comments/policy';
import { chooseStoryCommentsAction } from '@/server/actions/reader-comments';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import { daysGiven } from './days-given';
import styles from './story-policy-form.module.css';

interface StoryPolicyFormProps {
  storyId: string;
  policy: StoryCommentPolicy | null;
}

/** How one story takes comments, where that is not as the house has it. */
export function StoryPolicyForm({ storyId, policy }: StoryPolicyFormProps) {
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: chooseStoryCommentsAction,
    read: (form) => ({
      storyId,
      mode: String(form.get('mode')) || null,
      closesAfterDays: daysGiven(form.get('closesAfterDays')),
    }),
  });
  return (
    <form onSubmit={submit} className={styles.form}>
      <SelectField label="This story’s comments" name="mode" defaultValue={policy?.mode ?? ''}>
        <option value="">As the house has it</option>
        {COMMENT_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {COMMENT_MODE_NAMES[mode]}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Closes after days"
        name="closesAfterDays"
        type="number"
        min={1}
        max={LONGEST_DAYS}
        defaultValue={policy?.closesAfterDays ?? ''}
        hint="Empty: as the house has it"
      />
      <FormFoot deed="Save" isBusy={isBusy} refusal={refusal} done={isDone ? 'Saved' : null} />
    </form>
  );
}
