'use client';

import { useEffect, useState } from 'react';
import { SignInForm } from '@/components/desk/sign-in-form';
import type { LiveStory } from '@/components/editor/live-story';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import styles from './sign-in-layer.module.css';

/** How long nothing is typed before the layer opens, in milliseconds. */
const REST = 1_200;

/**
 * Sign in again over the page, as the person whose page it is: what is on it stays, and goes to the newsroom as soon as the door is open. The layer opens
 * only once typing rests, because it would catch the rest of the sentence; closed, it can be opened again.
 */
export function SignInLayer({ live, personId }: { live: LiveStory; personId: string }) {
  const [layer, setLayer] = useState<'waiting' | 'open' | 'closed'>('waiting');

  useEffect(() => {
    if (layer !== 'waiting') return;
    const open = () => setLayer('open');
    let timer = setTimeout(open, REST);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(open, REST);
    };
    live.doc.on('update', wait);
    return () => {
      clearTimeout(timer);
      live.doc.off('update', wait);
    };
  }, [live, layer]);

  return (
    <>
      <p className={styles.again}>
        <Button size="small" onClick={() => setLayer('open')}>
          Sign in again
        </Button>
      </p>
      <Dialog
        title="Sign in again"
        description="You have been signed out. Your text stays on this page and is saved as soon as you are back."
        isOpen={layer === 'open'}
        onClose={() => setLayer('closed')}
      >
        <SignInForm returnTo="/desk" again={{ personId, onSignedIn: () => live.reconnect() }} />
      </Dialog>
    </>
  );
}
