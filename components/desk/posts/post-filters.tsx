import { Link } from '@/components/ui/link';
import type { PostLibrary } from '@/server/posts/browse-posts';
import filters from '../board/board-filters.module.css';
import styles from './post-filters.module.css';
import { type PostsView, postsAddress } from './posts-address';

interface PostFiltersProps {
  view: PostsView;
  library: Pick<PostLibrary, 'counts' | 'platforms'>;
}

/** The library by how the posts stand, with how many are in each, and by platform. Plain links. */
export function PostFilters({ view, library: { counts, platforms } }: PostFiltersProps) {
  const all = counts.reduce((sum, { state, records }) => (state === 'open' ? sum : sum + records), 0);
  return (
    <div className={filters.filters}>
      <nav aria-label="State" className={filters.states}>
        <ul>
          <StateLink view={view} state={null} name="All" records={all} />
          {counts.map((count) => (
            <StateLink key={count.state} view={view} {...count} />
          ))}
        </ul>
      </nav>
      {platforms.length > 1 ? (
        <nav aria-label="Platform" className={styles.platforms}>
          <PlatformLink view={view} platform={null} name="All platforms" />
          {platforms.map((each) => (
            <PlatformLink key={each.platform} view={view} {...each} />
          ))}
        </nav>
      ) : null}
    </div>
  );
}

interface StateLinkProps {
  view: PostsView;
  state: string | null;
  name: string;
  records: number;
}

function StateLink({ view, state, name, records }: StateLinkProps) {
  return (
    <li>
      <Link
        href={postsAddress({ ...view, state, page: 1 })}
        className={filters.state}
        aria-current={view.state === state ? 'page' : undefined}
        data-none={records === 0 || undefined}
      >
        {name} <span className={filters.count}>{records}</span>
      </Link>
    </li>
  );
}

interface PlatformLinkProps {
  view: PostsView;
  platform: string | null;
  name: string;
}

function PlatformLink({ view, platform, name }: PlatformLinkProps) {
  return (
    <Link
      href={postsAddress({ ...view, platform, page: 1 })}
      aria-current={view.platform === platform ? 'true' : undefined}
    >
      {name}
    </Link>
  );
}
