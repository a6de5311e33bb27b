'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { inviteAgainAction, revokeInvitationAction } from '@/server/actions/people';
import { useAction } from '../use-action';
import styles from './people-list.module.css';

interface InvitationButtonsProps {
  invitationId: string;
  email: string;
}

/** Sends an invitation anew, or takes it back. */
export function InvitationButtons({ invitationId, email }: InvitationButtonsProps) {
  const router = useRouter();
  const [isSent, setIsSent] = useState(false);
  const onSent = useCallback(() => {
    setIsSent(true);
    router.refresh();
  }, [router]);
  const onRevoked = useCallback(() => router.refresh(), [router]);
  const again = useAction(inviteAgainAction, onSent);
  const revoking = useAction(revokeInvitationAction, onRevoked);
  const refusal = again.refusal ?? revoking.refusal;
  const isBusy = again.isBusy || revoking.isBusy;
  return (
    <span className={styles.deeds}>
      <span role="status" className={styles.quiet}>
        {refusal ? refusal.message : isSent ? 'Sent again' : null}
      </span>
      <Button
        size="small"
        disabled={isBusy}
        aria-label={`Send again to ${email}`}
        onClick={() => again.run({ invitationId })}
      >
        Send again
      </Button>
      <Button
        size="small"
        disabled={isBusy}
        aria-label={`Revoke the invitation of ${email}`}
        onClick={() => revoking.run({ invitationId })}
      >
        Revoke
      </Button>
    </span>
  );
}
