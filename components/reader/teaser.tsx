import clsx from 'clsx';
import type { Teaser as TeaserView } from '@/server/site/teaser';
import { Moment } from './moment';
import { Picture } from './picture';
import styles from './teaser.module.css';

/**
 * How much room a story gets: the lead, a second, a column of a row, the first of a river, a brief below it without a
 * picture, a line with a small one, the opening of a section, an entry of a list.
 */
export type Rank = 'lead' | 'second' | 'tile' | 'first' | 'brief' | 'line' | 'opening' | 'entry';

interface TeaserProps {
  teaser: TeaserView;
  rank: Rank;
  /** The level of its headline in the outline of the page. */
  level: 2 | 3;
  /** On fronts; the list of a section need not say its own name twenty times. */
  showSection?: boolean;
  /** How wide its picture stands, where that is not what its rank says. */
  sizes?: string | undefined;
}

const SIZES: Record<Exclude<Rank, 'brief'>, string> = {
  lead: '(min-width: 82.5rem) 54rem, (min-width: 60rem) 66vw, 100vw',
  second: '(min-width: 60rem) 26rem, (min-width: 40rem) 45vw, 100vw',
  tile: '(min-width: 60rem) 26rem, (min-width: 40rem) 45vw, 100vw',
  first: '(min-width: 60rem) 34rem, (min-width: 40rem) 45vw, 100vw',
  line: '7rem',
  opening: '(min-width: 60rem) 30rem, 100vw',
  entry: '(min-width: 60rem) 18rem, 34vw',
};

/** A story on a front or in a list. The headline is its only link, and the whole of it can be pressed. */
export function Teaser({ teaser, rank, level, showSection = false, sizes }: TeaserProps) {
  const Headline = `h${level}` as const;
  return (
    <article className={clsx(styles.teaser, styles[rank])}>
      {teaser.photo && rank !== 'brief' && (
        <div className={styles.photo}>
          <Picture
            photo={teaser.photo}
            sizes={sizes ?? SIZES[rank]}
            isFirst={rank === 'lead' || rank === 'opening'}
          />
          {teaser.photo.label && <p className={styles.made}>{teaser.photo.label}</p>}
        </div>
      )}
      {/* The words alone have a direction: where they and the picture stand is the page's to say. */}
      <div className={styles.words} dir={teaser.direction}>
        {(showSection || teaser.label) && (
          <p className={styles.section}>
            {[showSection && teaser.section.name, teaser.label].filter(Boolean).join(' · ')}
          </p>
        )}
        <Headline className={styles.headline} lang={teaser.language}>
          <a href={teaser.href}>{teaser.headline}</a>
        </Headline>
        {teaser.standfirst && (
          <p className={styles.standfirst} lang={teaser.language}>
            {teaser.standfirst}
          </p>
        )}
        <p className={styles.facts}>
          {teaser.authors.length > 0 && <span className={styles.authors}>{named(teaser.authors)}</span>}
          <Moment at={teaser.published} show="day" />
        </p>
      </div>
    </article>
  );
}

const LIST = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

function named(authors: readonly string[]): string {
  return LIST.format(authors);
}
