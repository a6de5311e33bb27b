import type { Facet } from '@/server/site/search-facets';
import styles from './search-page.module.css';

/**
 * By what the results can be narrowed: a link for each choice, and for a chosen one the way back. Folded where the results
 * stand below it; beside them the style shows it, in browsers that can show what is folded.
 */
export function SearchFacets({ facets }: { facets: Facet[] }) {
  const chosen = facets.flatMap(({ choices }) => choices).filter(({ isChosen }) => isChosen);
  return (
    <details className={styles.narrow} open={chosen.length > 0}>
      <summary>Narrow the results{chosen.length > 0 && ` (${chosen.length})`}</summary>
      <nav className={styles.facets} aria-label="Narrow the results">
        {facets.map((facet) => (
          <Choices key={facet.name} facet={facet} />
        ))}
      </nav>
    </details>
  );
}

function Choices({ facet: { name, choices } }: { facet: Facet }) {
  return (
    <section aria-labelledby={`facet-${name}`}>
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
  );
}
