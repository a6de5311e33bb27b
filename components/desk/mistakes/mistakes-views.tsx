import { Link } from '@/components/ui/link';
import type { QueueView, ReportQueue } from '@/server/corrections/browse-reports';
import filters from '../board/board-filters.module.css';
import { mistakesAddress } from './mistakes-address';

const NAMES: Record<QueueView, string> = { waiting: 'Waiting', settled: 'Settled' };

/** What waits and what is settled, with how many of each. Plain links. */
export function MistakesViews({ queue }: { queue: Pick<ReportQueue, 'view' | 'counts'> }) {
  return (
    <div className={filters.filters}>
      <nav aria-label="Reports" className={filters.states}>
        <ul>
          {(['waiting', 'settled'] as const).map((view) => (
            <li key={view}>
              <Link
                href={mistakesAddress(view)}
                className={filters.state}
                aria-current={queue.view === view ? 'page' : undefined}
                data-none={queue.counts[view] === 0 || undefined}
              >
                {NAMES[view]} <span className={filters.count}>{queue.counts[view]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
