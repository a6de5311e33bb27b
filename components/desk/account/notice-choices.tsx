'use client';

import { SelectField } from '@/components/ui/field';
import { MAIL_CHOICE_NAMES, MAIL_CHOICES, NOTICE_KINDS } from '@/newsroom/notice-kinds';
import { chooseNoticesAction } from '@/server/actions/notices';
import type { NoticeChoice } from '@/server/notify/notice-choices';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';

/** When somebody wants mail of what they are told. */
export function NoticeChoices({ choices }: { choices: readonly NoticeChoice[] }) {
  const { submit, isBusy, refusal, isDone } = useFormAction({ action: chooseNoticesAction, read });
  return (
    <form method="post" onSubmit={submit}>
      {choices.map(({ kind, name, mail }) => (
        <SelectField key={kind} label={name} name={kind} defaultValue={mail}>
          {MAIL_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {MAIL_CHOICE_NAMES[choice]}
            </option>
          ))}
        </SelectField>
      ))}
      <FormFoot deed="Save" isBusy={isBusy} refusal={refusal} done={isDone ? 'Saved.' : null} />
    </form>
  );
}

function read(form: FormData) {
  return { choices: NOTICE_KINDS.map((kind) => ({ kind, mail: form.get(kind) })) };
}
