import type { NoticeView } from '@/server/notify/inbox';
import { ArrowKeys } from '../arrow-keys';
import { When } from '../when';
import styles from './inbox-list.module.css';

interface InboxListProps {
  notices: readonly NoticeView[];
  now: Date;
  timeZone: string;
}

/** Each notice is a link to what it is about; what was not opened yet stands out, and says so. */
export function InboxList({ notices, now, timeZone }: InboxListProps) {
  return (
    <ArrowKeys label="Notices" className={styles.list}>
      {notices.map(({ id, story, sentence, at, isRead }) => (
        <li key={id} className={styles.row} data-unread={isRead ? undefined : true}>
          {/* A plain link: opening it marks it as read, and a router that fetches ahead would. */}
          <a href={`/desk/inbox/${id}`} className={styles.notice}>
            {story ? (
              <>
                <bdi className={styles.story}>{story}</bdi>{' '}
                <span className={styles.sentence}>{sentence}</span>
              </>
            ) : (
              sentence
            )}
          </a>
          {isRead ? null : <span className={styles.unread}>New</span>}
          <When at={at} now={now} timeZone={timeZone} className={styles.when} />
        </li>
      ))}
    </ArrowKeys>
  );
}
