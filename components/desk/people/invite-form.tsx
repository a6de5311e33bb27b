'use client';

import { TextField } from '@/components/ui/field';
import { inviteAction } from '@/server/actions/people';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import { RolesField } from './roles-field';

const toPeople = () => '/desk/people';
const read = (form: FormData) => ({ email: form.get('email'), roles: form.getAll('roles') });

/** Somebody who is asked to work here: where the mail goes, and what they may do. Name and password they choose. */
export function InviteForm() {
  const { submit, isBusy, refusal } = useFormAction({ action: inviteAction, read, next: toPeople });
  return (
    <form onSubmit={submit} autoComplete="off">
      <TextField
        label="Email"
        name="email"
        type="email"
        required
        maxLength={320}
        hint="They sign in with it later."
      />
      <RolesField held={[]} />
      <FormFoot deed="Send invitation" look="filled" isBusy={isBusy} refusal={refusal} done={null} />
    </form>
  );
}
