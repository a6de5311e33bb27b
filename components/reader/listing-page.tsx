import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Listing } from '@/server/site/listing';
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
  const hasFront = Boolean(front);
  return (
    <div className={clsx(styles.page, hasFront && styles.arranged)}>
      <header className={styles.head}>
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1 className={styles.title}>{listing.title}</h1>
        {introduction && <div className={styles.introduction}>{introduction}</div>}
        {listing.page > 1 && (
          <p className={styles.place}>
            Page {listing.page} of {listing.pages}
          </p>
        )}
      </header>
      {front && <div className={styles.front}>{front}</div>}
      {hasFront && listing.teasers.length > 0 && <h2 className={styles.more}>More in {listing.title}</h2>}
      <div className={styles.list}>
        {listing.teasers.length === 0 && !hasFront && (
          <p className={styles.empty}>Nothing has been published here yet.</p>
        )}
        {listing.teasers.map((teaser, place) => {
          const isOpening = hasOpening && !hasFront && listing.page === 1 && place === 0;
          return (
            <Teaser
              key={teaser.storyId}
              teaser={teaser}
              rank={isOpening ? 'opening' : 'entry'}
              level={hasFront ? 3 : 2}
            />
          );
        })}
        <PageLinks newer={listing.newer} older={listing.older} of="stories" />
      </div>
    </div>
  );
}
