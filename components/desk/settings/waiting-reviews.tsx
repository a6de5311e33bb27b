import type { WaitingReview } from '@/server/approvals/read-waiting';
import { Moment } from '../story/moment';
import styles from './waiting-reviews.module.css';

/** Stories that readers have past a guard and that nobody has reviewed since, each with the way to it. */
export function WaitingReviews({ waiting }: { waiting: readonly WaitingReview[] }) {
  if (waiting.length === 0) return <p className={styles.none}>Nothing waits.</p>;
  return (
    <ul className={styles.list} aria-label="Waiting for a review afterwards">
      {waiting.map(({ id, storyId, headline, byName, reason, at }) => (
        <li key={id}>
          <a href={`/desk/stories/${storyId}`}>{headline}</a>
          <p>
            Overridden by {byName}, <Moment at={at} />: {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}
