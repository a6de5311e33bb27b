'use client';

import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { COMMENT_MODE_NAMES, COMMENT_MODES, LONGEST_DAYS } from '@/newsroom/reader-comments/policy';
import { chooseHouseCommentsAction } from '@/server/actions/reader-comments';
import type { HouseCommentChoice } from '@/server/reader-comments/change-policies';
import { FormFoot } from '../form-foot';
import { daysGiven } from '../reader-comments/days-given';
import { useFormAction } from '../use-form-action';

interface ReaderCommentsFormProps {
  choice: HouseCommentChoice;
  /** Signs what the outside program is asked; empty when there is none. */
  secret: string;
}

/** How the house takes comments of readers, and by what it judges them. */
export function ReaderCommentsForm({ choice, secret }: ReaderCommentsFormProps) {
  const { submit, isBusy, refusal, isDone } = useFormAction({ action: chooseHouseCommentsAction, read });
  return (
    <form onSubmit={submit}>
      <SelectField label="Reader comments" name="mode" defaultValue={choice.mode}>
        {COMMENT_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {COMMENT_MODE_NAMES[mode]}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Close after days"
        name="closesAfterDays"
        type="number"
        min={1}
        max={LONGEST_DAYS}
        defaultValue={choice.closesAfterDays ?? ''}
        hint="Counted from the first publication of a story. Empty: they stay open."
      />
      <TextField
        label="Known after"
        name="knownAfter"
        type="number"
        min={0}
        max={10}
        required
        defaultValue={choice.knownAfter}
        hint="So many approved comments make a commenter known; the ones before are looked at. 0: nobody is new."
      />
      <TextField
        label="Hide after reports"
        name="hideAfterReports"
        type="number"
        min={0}
        max={100}
        required
        defaultValue={choice.hideAfterReports}
        hint="Reported from so many networks, a comment is out of sight until a moderator has looked. 0: it stays."
      />
      <TextArea
        label="Words that are never published"
        name="banned"
        rows={4}
        defaultValue={choice.banned}
        hint="One word or phrase a line. A star at its end stands for every ending."
      />
      <TextArea
        label="Words that are looked at first"
        name="suspect"
        rows={4}
        defaultValue={choice.suspect}
        hint="In the same way."
      />
      <TextField
        label="Ask another program"
        name="hookUrl"
        type="url"
        defaultValue={choice.hookUrl}
        hint="It is sent name and words of each comment, signed, and answers within three seconds with a verdict: pass, or hold or refuse with a reason. When it does not, the comment waits."
      />
      {secret ? (
        <TextField label="Secret for its signatures" value={secret} readOnly autoComplete="off" />
      ) : null}
      <FormFoot
        deed="Save comments policy"
        isBusy={isBusy}
        refusal={refusal}
        done={isDone ? 'Saved' : null}
      />
    </form>
  );
}

function read(form: FormData) {
  const { mode, banned, suspect, hookUrl } = Object.fromEntries(form);
  return {
    ...{ mode, banned, suspect, hookUrl },
    closesAfterDays: daysGiven(form.get('closesAfterDays')),
    knownAfter: Number(form.get('knownAfter')),
    hideAfterReports: Number(form.get('hideAfterReports')),
  };
}
