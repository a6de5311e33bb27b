import type { Facet } from '@/server/site/search-facets';
import styles from './search-page.module.css';

/** By what the results can be narrowed: a link for each choice, and for a chosen one the way back. */
export function SearchFacets({ facets }: { facets: Facet[] }) {
  return (
    <nav className={styles.facets} aria-label="Narrow the results">
      {facets.map(({ name, choices }) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h2 id={`facet-${name}`}>{name}</h2>
          <ul>
            {choices.map(({ name: choice, href, isChosen, count }) => (
              <li key={choice}>
                <a href={href} rel="nofollow" aria-current={isChosen ? 'true' : undefined}>
                  {choice}
                  {isChosen && <span className={styles.remove}> – remove</span>}
                </a>
                {count !== null && !isChosen && <span className={styles.count}> {count}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
