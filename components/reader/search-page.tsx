import { LONGEST_QUESTION } from '@/newsroom/search-words';
import type { SearchAnswer } from '@/server/site/search';
import { HeadedPage } from './headed-page';
import { PageLinks } from './page-links';
import { SearchFacets } from './search-facets';
import { SearchHit } from './search-hit';
import styles from './search-page.module.css';

/** Asks the paper for words, and shows what was found. A form and links: nothing of it needs a script. */
export function SearchPage({ answer }: { answer: SearchAnswer }) {
  const { question, hits, facets } = answer;
  const hasAsked = question.q.trim() !== '';
  return (
    <HeadedPage title="Search" head="above">
      <div>
        <search>
          <form action="/search" className={styles.form}>
            <label htmlFor="search-words">Words to look for</label>
            <input
              id="search-words"
              type="search"
              name="q"
              defaultValue={question.q}
              maxLength={LONGEST_QUESTION}
              autoComplete="off"
              enterKeyHint="search"
            />
            <button type="submit">Search</button>
          </form>
        </search>
        {hasAsked && <Outcome answer={answer} />}
      </div>
      {(hits.length > 0 || facets.length > 0) && (
        <div className={styles.answer}>
          {facets.length > 0 && <SearchFacets facets={facets} />}
          <div className={styles.found}>
            <ol className={styles.hits}>
              {hits.map((hit) => (
                <li key={hit.teaser.storyId}>
                  <SearchHit hit={hit} />
                </li>
              ))}
            </ol>
            <PageLinks newer={answer.newer} older={answer.older} of="stories" areFollowed={false} />
          </div>
        </div>
      )}
    </HeadedPage>
  );
}

function Outcome({ answer: { question, count, isMore, instead } }: { answer: SearchAnswer }) {
  if (count === 0)
    return (
      <p className={styles.outcome}>
        Nothing was found for <q>{question.q}</q>. Fewer words, or the beginning of one, find more.
      </p>
    );
  return (
    <p className={styles.outcome}>
      {instead !== null && (
        <>
          Nothing was found for <q>{question.q}</q>; these are the results for <q>{instead}</q>.{' '}
        </>
      )}
      <bdi>
        {isMore
          ? `More than ${count} stories; these are the newest.`
          : count === 1
            ? '1 story'
            : `${count} stories`}
      </bdi>
    </p>
  );
}
