'use client';

import { type FormEvent, useState } from 'react';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import styles from '../sign-in-form.module.css';

/** Name and password of somebody who was invited; with them they are signed in at once. What was typed stays. */
export function AcceptForm({ secret, email }: { secret: string; email: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isHydrated = useIsHydrated();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsBusy(true);
    const refused = await accept({ secret, name: form.get('name'), password: form.get('password') });
    if (refused !== null) {
      setIsBusy(false);
      setRefusal(refused);
      return;
    }
    await signIn(email, form.get('password'));
    // A full load: nothing that was rendered for a stranger may be shown again.
    window.location.assign('/desk');
  }

  return (
    // `post`, so that a form that is sent without the script can never put a password into an address.
    <form method="post" onSubmit={submit} className={styles.form}>
      <label>
        <span>Email</span>
        <input type="email" name="email" autoComplete="username" value={email} readOnly />
      </label>
      <label>
        <span>Your name</span>
        <input type="text" name="name" autoComplete="name" required maxLength={120} />
      </label>
      <label>
        <span>Password, at least 10 characters</span>
        <input type="password" name="password" autoComplete="new-password" required minLength={10} />
      </label>
      {refusal ? (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      ) : null}
      <button type="submit" disabled={isBusy || !isHydrated}>
        Begin
      </button>
    </form>
  );
}

/** Null when the account is made; otherwise why it is not. */
async function accept(acceptance: Record<string, unknown>): Promise<string | null> {
  try {
    const answer = await fetch('/api/invitations', { method: 'POST', body: JSON.stringify(acceptance) });
    if (answer.ok) return null;
    const { message } = (await answer.json()) as { message?: string };
    return message ?? 'Galley did not answer. Try again.';
  } catch {
    return 'Galley cannot be reached. Check the connection and try again.';
  }
}

// When it fails the desk sends them to the page where they sign in by hand.
async function signIn(email: string, password: FormDataEntryValue | null): Promise<void> {
  const next = await import('next-auth/react');
  await next.signIn('credentials', { email, password, redirect: false }).catch(() => undefined);
}
