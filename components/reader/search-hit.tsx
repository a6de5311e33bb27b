import type { Piece } from '@/newsroom/highlight';
import type { Hit } from '@/server/site/search';
import { Moment } from './moment';
import styles from './search-page.module.css';

/** A story that was found. The words that were asked for are marked, in its headline and where they stand in its text. */
export function SearchHit({ hit: { teaser, headline, excerpt } }: { hit: Hit }) {
  return (
    <article className={styles.hit} dir={teaser.direction}>
      <p className={styles.section} lang="en-GB">
        {[teaser.section.name, teaser.label].filter(Boolean).join(' · ')}
      </p>
      <h2 className={styles.headline} lang={teaser.language}>
        <a href={teaser.href}>
          <Marked pieces={headline} />
        </a>
      </h2>
      <p className={styles.excerpt} lang={teaser.language}>
        <Marked pieces={excerpt} />
      </p>
      <p className={styles.facts} lang="en-GB">
        {teaser.authors.length > 0 && <span>{teaser.authors.join(', ')}</span>}
        <Moment at={teaser.published} show="day" />
      </p>
    </article>
  );
}

function Marked({ pieces }: { pieces: Piece[] }) {
  let at = 0;
  return pieces.map(({ text, isFound }) => {
    const key = at;
    at += text.length;
    return isFound ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
