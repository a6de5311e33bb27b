import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHead } from '@/components/desk/page-head';
import { ContentCredentials } from '@/components/desk/photos/page/content-credentials';
import { FactsForm } from '@/components/desk/photos/page/facts-form';
import { FocusForm } from '@/components/desk/photos/page/focus-form';
import { PhotoAside } from '@/components/desk/photos/page/photo-aside';
import { PhotoHistory } from '@/components/desk/photos/page/photo-history';
import { PhotoHolds } from '@/components/desk/photos/page/photo-holds';
import styles from '@/components/desk/photos/page/photo-page.module.css';
import { RightsForm } from '@/components/desk/photos/page/rights-form';
import { Takedown } from '@/components/desk/photos/page/takedown';
import { Link } from '@/components/ui/link';
import { may } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';
import { holdsOnPhoto } from '@/server/holds/holds-on-photo';
import { type PhotoPage as PhotoPageFacts, readPhotoPage } from '@/server/photos/read-photo-page';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Photo' };

type Props = { params: Promise<{ id: string }> };

/** One photo: by what right it is shown, its words from the file and as people edited them, and what was done to it. */
export default async function PhotoPage({ params }: Props) {
  const { id: photoId } = await params;
  const actor = await requireActor('photo.upload');
  const { read } = runtime().database;
  const photo = await readPhotoPage(read, { photoId, actor });
  if (!photo) notFound();
  const { card, facts, history, contentCredentials, mayTakeDown } = photo;
  const now = new Date();
  const timeZone = await readTimeZone(read);
  return (
    <>
      <PageHead title={titleOf(photo)} back={{ href: '/desk/photos', name: 'Photos' }} />
      <div className={styles.page}>
        <PhotoAside photo={photo} now={now} timeZone={timeZone} />
        <div className={styles.sheets}>
          <PhotoHolds holds={await holdsOnPhoto(read, { photoId, actor })} />
          <section aria-labelledby="rights" className={styles.sheet}>
            <h2 id="rights">Rights</h2>
            <RightsForm
              photoId={photoId}
              standing={card.standing}
              mark={photo.rightsMark}
              today={now.toISOString()}
            />
          </section>
          {card.standing.takenDown ? null : (
            <section aria-labelledby="focus" className={styles.sheet}>
              <h2 id="focus">Focal point and crops</h2>
              <FocusForm photoId={photoId} view={card.view} />
            </section>
          )}
          <section aria-labelledby="facts" className={styles.sheet}>
            <h2 id="facts">Words and facts</h2>
            <FactsForm photoId={photoId} facts={facts} />
          </section>
          {contentCredentials ? <ContentCredentials credentials={contentCredentials} /> : null}
          {may(actor, 'photo.browse') ? (
            <section aria-labelledby="uses" className={styles.sheet}>
              <h2 id="uses">Uses</h2>
              <Link href={`/desk/photos/${photoId}/uses`}>
                Where it is used, what looks like it, and replacing it
              </Link>
            </section>
          ) : null}
          {mayTakeDown ? (
            <section aria-labelledby="takedown" className={styles.sheet}>
              <h2 id="takedown">Takedown</h2>
              <Takedown photoId={photoId} isTakenDown={card.standing.takenDown !== null} />
            </section>
          ) : null}
          <section aria-labelledby="history" className={styles.sheet}>
            <h2 id="history">History</h2>
            <PhotoHistory card={card} history={history} now={now} timeZone={timeZone} />
          </section>
        </div>
      </div>
    </>
  );
}

function titleOf({ facts, card }: PhotoPageFacts): string {
  return facts.find(({ field }) => field === 'headline')?.inUse || card.fileName;
}
