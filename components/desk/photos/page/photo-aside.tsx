import { EyeOff, MapPin } from 'lucide-react';
import { plateSentence } from '@/newsroom/photo-standing';
import type { PhotoPage } from '@/server/photos/read-photo-page';
import { When } from '../../when';
import { PhotoMarks } from '../photo-marks';
import styles from './photo-page.module.css';

interface PhotoAsideProps {
  photo: PhotoPage;
  now: Date;
  timeZone: string;
}

/** The picture, and what has to be known of it before its words. */
export function PhotoAside({ photo, now, timeZone }: PhotoAsideProps) {
  const { card, width, height, hasPosition, mayTakeDown } = photo;
  const { view, standing, fileName, uploadedAt, uploadedBy } = card;
  const plate = plateSentence(standing, now);
  return (
    <aside className={styles.aside} aria-label="The picture">
      {standing.takenDown ? (
        <TakenDown cardId={card.id} mayLook={mayTakeDown} />
      ) : (
        <picture>
          {view.sources.map(({ type, srcset }) => (
            <source key={type} type={type} srcSet={srcset} sizes="(max-width: 60rem) 100vw, 26rem" />
          ))}
          <img
            src={view.src}
            alt={card.alt || card.caption || fileName}
            width={view.width}
            height={view.height}
            className={styles.picture}
          />
        </picture>
      )}
      <PhotoMarks standing={standing} now={now} />
      {plate ? (
        <p className={styles.notice} data-tone="signal">
          <EyeOff aria-hidden size={16} />
          <span>Readers get a plate instead. {plate}</span>
        </p>
      ) : null}
      {hasPosition ? (
        <p className={styles.notice} data-tone="warning">
          <MapPin aria-hidden size={16} />
          <span>The file says where it was taken; readers never get that.</span>
        </p>
      ) : null}
      <p className={styles.origin}>
        {fileName}, {width} × {height}
        <br />
        {uploadedBy}, <When at={uploadedAt} now={now} timeZone={timeZone} />
      </p>
    </aside>
  );
}

function TakenDown({ cardId, mayLook }: { cardId: string; mayLook: boolean }) {
  return (
    <div className={styles.plate}>
      <p>This photo is not available.</p>
      {mayLook ? (
        <a href={`/api/photos/${encodeURIComponent(cardId)}/picture`} target="_blank" rel="noopener">
          Look at the picture
        </a>
      ) : null}
    </div>
  );
}
