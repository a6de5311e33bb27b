'use client';

import { Archive, RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { findingName, silenceSentence } from '@/newsroom/posts/finding-words';
import { captureAgainAction, checkPostAction } from '@/server/actions/post-watch';
import { useAction } from '../use-action';
import styles from './post-buttons.module.css';

/** Asks the platform now, or makes one more record; what came of it is said below. */
export function PostButtons({ postId }: { postId: string }) {
  const router = useRouter();
  const [found, setFound] = useState('');
  const onChecked = useCallback(
    ({ finding, seen }: Checked) => {
      const why = 'silence' in seen ? `: ${silenceSentence(seen.silence)}` : '';
      setFound(`${findingName(finding)}${why}`);
      router.refresh();
    },
    [router],
  );
  const onCaptured = useCallback(
    (capture: { postId: string }) => router.push(`/desk/posts/${capture.postId}`),
    [router],
  );
  const check = useAction(checkPostAction, onChecked);
  const capture = useAction(captureAgainAction, onCaptured);
  const refusal = check.refusal ?? capture.refusal;
  const isBusy = check.isBusy || capture.isBusy;
  return (
    <>
      <p role="status" className={styles.found}>
        {check.isBusy || refusal ? '' : found}
      </p>
      <Button disabled={isBusy} onClick={() => check.run({ postId })}>
        <RefreshCw aria-hidden size={15} />
        Check now
      </Button>
      <Button disabled={isBusy} onClick={() => capture.run({ postId })}>
        <Archive aria-hidden size={15} />
        Capture again
      </Button>
      {refusal ? (
        <div className={styles.refusal}>
          <RefusalNotice message={refusal.message} />
        </div>
      ) : null}
    </>
  );
}

type Checked = Extract<Awaited<ReturnType<typeof checkPostAction>>, { ok: true }>['value'];
