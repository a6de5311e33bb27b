import { photoEventChange } from '@/newsroom/photo-events';
import type { RightsClash } from '@/server/photos/set-rights';
import styles from './photo-page.module.css';

/** Somebody else set the rights while they were being typed here: theirs, and what the next press of the button does. */
export function RightsClashNotice({ clash: { theirs, by } }: { clash: RightsClash }) {
  const change = photoEventChange({
    deed: 'rights',
    field: null,
    before: null,
    after: theirs,
    reason: null,
    by,
  });
  return (
    <div role="alert" className={styles.clash}>
      <p>
        {by ?? 'Somebody'} set the rights while you were here: “{change?.after}”. Yours are still in the form;
        save once more to put them in that place, or reload the page to take theirs.
      </p>
    </div>
  );
}
