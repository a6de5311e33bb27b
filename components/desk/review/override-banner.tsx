'use client';

import { historyAddress } from '@/components/desk/history/history-address';
import { Moment } from '@/components/desk/story/moment';
import { useAction } from '@/components/desk/use-action';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { reviewAfterwardsAction } from '@/server/actions/approvals';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { afterDeed } from './after-deed';
import styles from './review.module.css';

interface OverrideBannerProps {
  story: DeskStory;
  refresh(): Promise<unknown>;
}

/** Tells whoever opens the story that it went past a guard, until somebody else has reviewed what readers have. */
export function OverrideBanner({ story, refresh }: OverrideBannerProps) {
  const { shown, review } = story.overrides;
  const { run, isBusy, refusal } = useAction(reviewAfterwardsAction, afterDeed(refresh));
  const isWaiting = shown.some((each) => each.isWaiting);
  return (
    <section className={styles.banner} data-tone="override" aria-label="Override">
      {shown.map(({ id, byName, at, step, reason, problems }) => (
        <div key={id}>
          <p>
            <strong>“{step}” was overridden</strong> by {byName}, <Moment at={at} />: {reason}
          </p>
          <ul className={styles.warnings}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      ))}
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      {review ? (
        <p className={styles.deeds}>
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => run({ storyId: story.id, expectedHash: review.hash })}
          >
            Review afterwards
          </Button>
          <span>
            You vouch for the{' '}
            <a href={historyAddress(story.id, { from: 'live', to: 'working' })}>text that readers have</a>.
          </span>
        </p>
      ) : (
        <p className={styles.quiet}>
          {isWaiting
            ? 'An editor who neither overrode nor wrote it has to review the published text.'
            : 'Once it is published, another editor has to review it.'}
        </p>
      )}
    </section>
  );
}
