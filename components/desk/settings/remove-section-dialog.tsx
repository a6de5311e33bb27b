'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { removeSectionAction } from '@/server/actions/settings';
import type { HouseSection } from '@/server/settings/read-house-sections';
import { useAction } from '../use-action';

interface RemoveSectionDialogProps {
  section: HouseSection;
  onClose(): void;
}

/** Removes a section, after asking once. */
export function RemoveSectionDialog({ section, onClose }: RemoveSectionDialogProps) {
  const router = useRouter();
  const onDone = useCallback(() => {
    onClose();
    router.refresh();
  }, [onClose, router]);
  const { run, isBusy, refusal } = useAction(removeSectionAction, onDone);
  return (
    <Dialog
      title={`Remove ${section.name}?`}
      description="It goes from the paper’s navigation at once. A section with stories in it cannot be removed."
      isOpen
      onClose={onClose}
    >
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="danger" disabled={isBusy} onClick={() => run({ sectionId: section.id })}>
          Remove section
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
