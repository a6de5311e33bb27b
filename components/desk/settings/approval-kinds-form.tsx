'use client';

import { APPROVALS, FURTHER_KINDS } from '@/newsroom/approvals';
import { changeApprovalKindsAction } from '@/server/actions/settings';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import styles from './approval-kinds-form.module.css';

interface ApprovalKindsFormProps {
  sections: readonly { id: string; name: string }[];
  /** By section, what it asks for now. */
  chosen: Readonly<Record<string, readonly string[]>>;
}

/** Which approvals a story of each section needs, besides the edit approval that every story does. */
export function ApprovalKindsForm({ sections, chosen }: ApprovalKindsFormProps) {
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: changeApprovalKindsAction,
    read: (form) => ({
      kinds: Object.fromEntries(sections.map(({ id }) => [id, form.getAll(id).map(String)])),
    }),
  });
  return (
    <form onSubmit={submit}>
      <ul className={styles.sections}>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <fieldset className={styles.section}>
              <legend>{name}</legend>
              {FURTHER_KINDS.map((kind) => (
                <label key={kind} className={styles.kind}>
                  <input type="checkbox" name={id} value={kind} defaultChecked={chosen[id]?.includes(kind)} />
                  {APPROVALS[kind].name}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <dl className={styles.meanings}>
        {FURTHER_KINDS.map((kind) => (
          <div key={kind}>
            <dt>{APPROVALS[kind].name}</dt>
            <dd>{APPROVALS[kind].sentence}</dd>
          </div>
        ))}
      </dl>
      <FormFoot deed="Save approvals" isBusy={isBusy} refusal={refusal} done={isDone ? 'Saved' : null} />
    </form>
  );
}
