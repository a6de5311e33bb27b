'use client';

import { useState } from 'react';
import { SignInForm } from '@/components/desk/sign-in-form';
import { Dialog } from '@/components/ui/dialog';

/** Sign in again over the page: what is on it stays, and goes to the newsroom as soon as the door is open. */
export function SignInLayer({ onSignedIn }: { onSignedIn(): void }) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Dialog
      title="Sign in again"
      description="You have been signed out. Your text stays on this page and is saved as soon as you are back."
      isOpen={isOpen}
      onClose={() => setIsOpen(false)}
    >
      <SignInForm
        returnTo="/desk"
        onSignedIn={() => {
          setIsOpen(false);
          onSignedIn();
        }}
      />
    </Dialog>
  );
}
