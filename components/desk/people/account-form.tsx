'use client';

import { TextField } from '@/components/ui/field';
import type { Role } from '@/newsroom/roles';
import { changeAccountAction } from '@/server/actions/people';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import { RolesField } from './roles-field';

interface AccountFormProps {
  personId: string;
  name: string;
  roles: readonly Role[];
}

/** A person's name and roles. */
export function AccountForm({ personId, name, roles }: AccountFormProps) {
  const read = (form: FormData) => ({ personId, name: form.get('name'), roles: form.getAll('roles') });
  const { submit, isBusy, refusal, isDone } = useFormAction({ action: changeAccountAction, read });
  return (
    <form onSubmit={submit}>
      <TextField label="Name" name="name" defaultValue={name} required maxLength={120} />
      <RolesField held={roles} />
      <FormFoot deed="Save account" isBusy={isBusy} refusal={refusal} done={isDone ? 'Saved' : null} />
    </form>
  );
}
