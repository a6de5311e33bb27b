import type { ReactNode } from 'react';
import type { Listing } from '@/server/site/listing';
import { HeadedPage } from './headed-page';
import styles from './listing-page.module.css';
import { PageLinks } from './page-links';
import { Teaser } from './teaser';

interface ListingPageProps {
  listing: Listing;
  /** What kind of list it is, where its title alone does not say. */
  kicker?: string;
  introduction?: ReactNode;
  /** What editors have arranged above the list. */
  front?: ReactNode;
  /** Gives the newest story more room; for lists that are read as fronts. */
  hasOpening?: boolean;
}

/** A page of stories, newest first: a section, an author, a topic. */
export function ListingPage({ listing, kicker, introduction, front, hasOpening = false }: ListingPageProps) {
  const list = <Stories listing={listing} hasFront={Boolean(front)} hasOpening={hasOpening} />;
  return (
    <HeadedPage
      title={listing.title}
      kicker={kicker}
      introduction={introduction}
      place={listing}
      head={front ? 'above' : 'beside'}
    >
      {front && <div className={styles.front}>{front}</div>}
      {front ? <div className={styles.rest}>{list}</div> : list}
    </HeadedPage>
  );
}

interface StoriesProps extends Pick<ListingPageProps, 'listing' | 'hasOpening'> {
  hasFront: boolean;
}

function Stories({ listing, hasFront, hasOpening }: StoriesProps) {
  const { title, teasers, page, newer, older } = listing;
  return (
    <>
      {hasFront && teasers.length > 0 && <h2 className={styles.more}>More in {title}</h2>}
      <div className={styles.list}>
        {teasers.length === 0 && !hasFront && (
          <p className={styles.empty}>Nothing has been published here yet.</p>
        )}
        {teasers.map((teaser, place) => {
          const isOpening = hasOpening && !hasFront && page === 1 && place === 0;
          const rank = isOpening ? 'opening' : 'entry';
          return <Teaser key={teaser.storyId} teaser={teaser} rank={rank} level={hasFront ? 3 : 2} />;
        })}
        <PageLinks newer={newer} older={older} of="stories" />
      </div>
    </>
  );
}
