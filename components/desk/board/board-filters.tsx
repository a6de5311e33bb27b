import Link from 'next/link';
import type { Board } from '@/server/stories/board';
import { type BoardView, boardAddress } from './board-address';
import styles from './board-filters.module.css';

interface BoardFiltersProps {
  view: BoardView;
  counts: Board['counts'];
  /** Whether this person sees stories of others at all. */
  seesOthers: boolean;
}

// They are rare, so they take room only when there is one.
const SHOWN_WHEN_ANY = ['withdrawn', 'killed'];

/** The board by state, with how many stories are in each; and mine or everyone's. Plain links. */
export function BoardFilters({ view, counts, seesOthers }: BoardFiltersProps) {
  const all = counts.reduce((sum, { stories }) => sum + stories, 0);
  const shown = counts.filter(
    ({ status, stories }) => stories > 0 || status === view.status || !SHOWN_WHEN_ANY.includes(status),
  );
  return (
    <div className={styles.filters}>
      <nav aria-label="State" className={styles.states}>
        <ul>
          <StateLink view={view} status={null} name="All" stories={all} />
          {shown.map((count) => (
            <StateLink key={count.status} view={view} {...count} />
          ))}
        </ul>
      </nav>
      {seesOthers ? <WhoseStories view={view} /> : null}
    </div>
  );
}

interface StateLinkProps {
  view: BoardView;
  status: string | null;
  name: string;
  stories: number;
}

function StateLink({ view, status, name, stories }: StateLinkProps) {
  const isHere = view.status === status;
  return (
    <li>
      <Link
        href={boardAddress({ ...view, status, page: 1 })}
        className={styles.state}
        aria-current={isHere ? 'page' : undefined}
        data-none={stories === 0 || undefined}
      >
        {name} <span className={styles.count}>{stories}</span>
      </Link>
    </li>
  );
}

function WhoseStories({ view }: { view: BoardView }) {
  const choices = [
    { name: 'Mine', isMine: true },
    { name: 'Everyone', isMine: false },
  ];
  return (
    <nav aria-label="Whose stories" className={styles.whose}>
      {choices.map(({ name, isMine }) => (
        <Link
          key={name}
          href={boardAddress({ ...view, isMine, page: 1 })}
          aria-current={view.isMine === isMine ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
