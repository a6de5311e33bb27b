'use client';

import { TextField } from '@/components/ui/field';
import { addPersonAction } from '@/server/actions/people';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import { RolesField } from './roles-field';

const toPerson = ({ personId }: { personId: string }) => `/desk/people/${personId}`;

/** Somebody new: who they are, what they may do, and their first password. */
export function AddPersonForm() {
  const { submit, isBusy, refusal } = useFormAction({ action: addPersonAction, read, next: toPerson });
  return (
    // `post`, so that a form that is sent without the script can never put a password into an address.
    <form method="post" onSubmit={submit} autoComplete="off">
      <TextField
        label="Name"
        name="name"
        required
        maxLength={120}
        hint="As colleagues know them. The byline can differ."
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        required
        maxLength={320}
        hint="They sign in with it."
      />
      <TextField
        label="First password"
        name="password"
        // Shown while it is typed: it is somebody else's, and has to be handed over.
        type="text"
        autoComplete="new-password"
        required
        minLength={10}
        hint="At least 10 characters. Hand it over yourself: nobody can look it up later."
      />
      <RolesField held={[]} />
      <FormFoot deed="Add person" look="filled" isBusy={isBusy} refusal={refusal} done={null} />
    </form>
  );
}

function read(form: FormData) {
  return {
    name: form.get('name'),
    email: form.get('email'),
    password: form.get('password'),
    roles: form.getAll('roles'),
  };
}
