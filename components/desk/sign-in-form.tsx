'use client';

import { type FormEvent, useState } from 'react';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { SharedComputerChoice, takeSharedChoice } from './shared-computer-choice';
import styles from './sign-in-form.module.css';

interface SignInFormProps {
  returnTo: string;
  /** Over a page that stays: whose page it is, since nobody else may sign in there, and what to do then. */
  again?: { personId: string; onSignedIn(): void };
}

/** E-mail and password. A refusal is said in one sentence above the button; what was typed stays. */
export function SignInForm({ returnTo, again }: SignInFormProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isHydrated = useIsHydrated();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsBusy(true);
    const answer = await signedIn(form, again?.personId);
    if (!answer?.ok) {
      setIsBusy(false);
      setRefusal(answer?.error ?? 'Galley did not answer. Try again.');
      return;
    }
    if (again) return again.onSignedIn();
    await takeSharedChoice(form);
    // A full load, not a client-side one: nothing that was rendered for a stranger may be shown again.
    window.location.assign(returnTo);
  }

  return (
    // `post`, so that a form that is sent without the script can never put a password into an address.
    <form method="post" onSubmit={submit} className={styles.form}>
      <label>
        <span>Email</span>
        <input type="email" name="email" autoComplete="username" required />
      </label>
      <label>
        <span>Password</span>
        <input type="password" name="password" autoComplete="current-password" required />
      </label>
      {again ? null : <SharedComputerChoice />}
      {refusal ? (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      ) : null}
      <button type="submit" disabled={isBusy || !isHydrated}>
        Sign in
      </button>
    </form>
  );
}

async function signedIn(
  form: FormData,
  onlyPersonId?: string,
): Promise<{ ok: boolean; error?: string | null } | undefined> {
  try {
    const { signIn } = await import('next-auth/react');
    return await signIn('credentials', {
      email: form.get('email'),
      password: form.get('password'),
      ...(onlyPersonId ? { onlyPersonId } : {}),
      redirect: false,
    });
  } catch {
    return { ok: false, error: 'Galley cannot be reached. Check the connection and try again.' };
  }
}
