import { Button } from '@/components/ui/button';
import { DETAIL_WORDS } from '@/newsroom/story-details';
import styles from './clash-notice.module.css';
import type { OpenClash } from './use-clashes';

interface ClashNoticeProps {
  clash: OpenClash;
  onTheirs(): void;
  onMine(): void;
}

/** Both values of a detail that two people set at once, and a press for each. Nothing is written before one is chosen. */
export function ClashNotice({
  clash: { detail, theirs, yours, byName },
  onTheirs,
  onMine,
}: ClashNoticeProps) {
  return (
    <div role="alert" className={styles.notice}>
      <p>
        {byName} changed {DETAIL_WORDS[detail]} while you did.
      </p>
      <dl className={styles.values}>
        <dt>{byName}</dt>
        <dd>{theirs || <em>empty</em>}</dd>
        <dt>You</dt>
        <dd>{yours || <em>empty</em>}</dd>
      </dl>
      <div className={styles.choice}>
        <Button size="small" onClick={onTheirs}>
          Keep theirs
        </Button>
        <Button size="small" onClick={onMine}>
          Use mine
        </Button>
      </div>
    </div>
  );
}
