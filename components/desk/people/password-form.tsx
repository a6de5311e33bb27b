'use client';

import { TextField } from '@/components/ui/field';
import { setPasswordAction } from '@/server/actions/people';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';

/** A new password for somebody who lost theirs, or whose password somebody else may know. */
export function PasswordForm({ personId }: { personId: string }) {
  const read = (given: FormData) => ({ personId, password: given.get('password') });
  const { submit, isBusy, refusal, isDone } = useFormAction({ action: setPasswordAction, read });
  return (
    // `post`, so that a form that is sent without the script can never put a password into an address.
    <form method="post" onSubmit={submit} autoComplete="off">
      <TextField
        label="New password"
        name="password"
        // Shown while it is typed: it is somebody else's, and has to be handed over.
        type="text"
        autoComplete="new-password"
        required
        minLength={10}
        hint="At least 10 characters. Hand it over yourself: nobody can look it up later."
      />
      <FormFoot
        deed="Set password"
        isBusy={isBusy}
        refusal={refusal}
        done={isDone ? 'Set; they are signed out everywhere' : null}
      />
    </form>
  );
}
