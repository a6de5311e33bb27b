'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { takeReportAction } from '@/server/actions/corrections';
import type { QueuedReport } from '@/server/corrections/browse-reports';
import { useAction } from '../use-action';
import styles from './report-card.module.css';

const DismissDialog = dynamic(() =>
  fetched(() => import('./dismiss-dialog').then((file) => file.DismissDialog)),
);

const CorrectDialog = dynamic(() =>
  fetched(() => import('./correct-dialog').then((file) => file.CorrectDialog)),
);

interface ReportDeedsProps {
  report: QueuedReport;
  /** Whether who looks has it. */
  isMine: boolean;
}

/** What can be done with a report: look into it, correct the story for it, or settle it without a change. */
export function ReportDeeds({ report, isMine }: ReportDeedsProps) {
  const { id, storyId, state, path } = report;
  const router = useRouter();
  const [asking, setAsking] = useState<'dismiss' | 'correct' | null>(null);
  const onDone = useCallback(() => {
    setAsking(null);
    router.refresh();
  }, [router]);
  const { run, isBusy, refusal } = useAction(takeReportAction, onDone);
  const isCorrecting = state === 'correcting';
  return (
    <>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <div className={styles.deeds}>
        {isCorrecting ? (
          <a className={buttonClass('filled')} href={`/desk/stories/${storyId}`}>
            Open the story
          </a>
        ) : path ? (
          <Button look="filled" disabled={isBusy} onClick={() => setAsking('correct')}>
            Correct the story
          </Button>
        ) : null}
        {isCorrecting || isMine ? null : (
          <Button disabled={isBusy} onClick={() => run({ reportId: id })}>
            {state === 'taken' ? 'Take over' : 'Take'}
          </Button>
        )}
        <Button disabled={isBusy} onClick={() => setAsking('dismiss')}>
          Dismiss
        </Button>
      </div>
      {asking === 'correct' ? <CorrectDialog report={report} onClose={() => setAsking(null)} /> : null}
      {asking === 'dismiss' ? (
        <DismissDialog report={report} onDone={onDone} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}
