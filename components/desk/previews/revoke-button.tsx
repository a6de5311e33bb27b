'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { revokePreviewAction } from '@/server/actions/previews';
import { useAction } from '../use-action';

interface RevokeButtonProps {
  storyId: string;
  linkId: string;
  recipient: string;
}

/** Closes one preview at once. Another is a press away, so nothing is asked. */
export function RevokeButton({ storyId, linkId, recipient }: RevokeButtonProps) {
  const router = useRouter();
  const { run, isBusy, refusal } = useAction(revokePreviewAction, () => router.refresh());
  return (
    <>
      <Button
        size="small"
        look="danger"
        disabled={isBusy}
        aria-label={`Revoke the preview for ${recipient}`}
        onClick={() => run({ storyId, linkId })}
      >
        Revoke
      </Button>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
    </>
  );
}
