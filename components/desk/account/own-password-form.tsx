'use client';

import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { TextField } from '@/components/ui/field';
import type { Outcome } from '@/newsroom/refusal';
import { changeOwnPasswordAction } from '@/server/actions/account';
import { FormFoot } from '../form-foot';
import { useAction } from '../use-action';
import styles from './account.module.css';

interface Passwords {
  email: string;
  oldPassword: string;
  newPassword: string;
}

/** A new password by one's own hand. Every session ends with it, so this browser signs in anew at once. */
export function OwnPasswordForm({ email }: { email: string }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isShown, setIsShown] = useState(false);
  const onDone = useCallback(() => {
    form.current?.reset();
    setIsShown(false);
    // Drawn anew with the new session; without one this leads to where people sign in.
    router.refresh();
  }, [router]);
  const { run, isBusy, refusal, isDone } = useAction(changeAndStay, onDone);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    run({ email, oldPassword: given.get('oldPassword'), newPassword: given.get('newPassword') });
  }

  const type = isShown ? 'text' : 'password';
  return (
    // `post`, so that a form that is sent without the script can never put a password into an address. `noValidate`,
    // because what is wrong is said here, in the newsroom's words.
    <form ref={form} method="post" onSubmit={submit} noValidate>
      {/* For the browser that keeps passwords: it asks whose this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="Old password"
        name="oldPassword"
        type={type}
        autoComplete="current-password"
        required
      />
      <TextField
        label="New password"
        name="newPassword"
        type={type}
        autoComplete="new-password"
        required
        hint="At least 10 characters. Several words are easier to keep in mind than one."
      />
      <label className={styles.show}>
        <input type="checkbox" checked={isShown} onChange={(event) => setIsShown(event.target.checked)} />
        Show passwords
      </label>
      <FormFoot
        deed="Change password"
        isBusy={isBusy}
        refusal={refusal}
        done={isDone ? 'Changed; you are signed out everywhere else' : null}
      />
    </form>
  );
}

async function changeAndStay(input: unknown): Promise<Outcome<null>> {
  const { email, ...change } = input as Passwords; // built in `submit`, above
  const outcome = await changeOwnPasswordAction(change);
  if (outcome.ok) {
    const credentials = { email, password: change.newPassword, redirect: false };
    // The password is changed whatever comes of this; who is not signed in by it signs in by hand.
    await signIn('credentials', credentials).catch(() => undefined);
  }
  return outcome;
}
