import { Link } from '@/components/ui/link';
import type { FrontDesk } from '@/server/fronts/read-front-desk';
import filters from '../board/board-filters.module.css';

/** The address of the desk where a front is arranged. */
export function frontAddress(slug: string): string {
  return slug === 'home' ? '/desk/fronts' : `/desk/fronts?front=${encodeURIComponent(slug)}`;
}

/** The fronts that can be arranged. Plain links. */
export function FrontPlaces({ places, place }: Pick<FrontDesk, 'places' | 'place'>) {
  return (
    <div className={filters.filters}>
      <nav aria-label="Fronts" className={filters.states}>
        <ul>
          {places.map(({ id, slug, name }) => (
            <li key={id}>
              <Link
                href={frontAddress(slug)}
                className={filters.state}
                aria-current={id === place.id ? 'page' : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
