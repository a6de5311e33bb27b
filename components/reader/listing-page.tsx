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
  /** Gives the newest story more room; for lists that are read as fronts. */
  hasOpening?: boolean;
}

/** A page of stories, newest first: a section, an author, a topic. */
export function ListingPage({ listing, kicker, introduction, hasOpening = false }: ListingPageProps) {
  return (
    <HeadedPage title={listing.title} kicker={kicker} introduction={introduction} place={listing}>
      <div className={styles.list}>
        {listing.teasers.length === 0 && <p className={styles.empty}>Nothing has been published here yet.</p>}
        {listing.teasers.map((teaser, place) => {
          const isOpening = hasOpening && listing.page === 1 && place === 0;
          return (
            <Teaser key={teaser.storyId} teaser={teaser} rank={isOpening ? 'opening' : 'entry'} level={2} />
          );
        })}
        <PageLinks newer={listing.newer} older={listing.older} of="stories" />
      </div>
    </HeadedPage>
  );
}
