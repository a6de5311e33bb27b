import { Link } from '@/components/ui/link';
import { COMMENT_QUEUE_NAMES, COMMENT_QUEUES, type CommentQueue } from '@/newsroom/reader-comments/states';
import filters from '../board/board-filters.module.css';
import { queueAddress } from './queue-address';

interface QueueTabsProps {
  queue: CommentQueue;
  storyId: string | null;
  counts: Record<CommentQueue, number>;
}

/** The queues with how much is in each. Plain links. */
export function QueueTabs({ queue, storyId, counts }: QueueTabsProps) {
  return (
    <div className={filters.filters}>
      <nav aria-label="Queue" className={filters.states}>
        <ul>
          {COMMENT_QUEUES.map((each) => (
            <li key={each}>
              <Link
                href={queueAddress({ queue: each, storyId })}
                className={filters.state}
                aria-current={each === queue ? 'page' : undefined}
                data-none={counts[each] === 0 || undefined}
              >
                {COMMENT_QUEUE_NAMES[each]} <span className={filters.count}>{counts[each]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
