import type { SectionListing } from '@/server/site/listing';
import { Front } from './front';
import { ListingPage } from './listing-page';

/** A section: what editors have arranged, if they have, and its stories, the newest first. */
export function SectionPage({ section }: { section: SectionListing }) {
  const { front, description } = section;
  const hasFront = front !== null && front.containers.length > 0;
  return (
    <ListingPage
      listing={section}
      introduction={description}
      front={hasFront ? <Front front={front} /> : null}
      hasOpening
    />
  );
}
