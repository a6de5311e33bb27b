import clsx from 'clsx';
import type { FrontView, River as RiverView } from '@/server/site/front';
import styles from './front.module.css';
import { Teaser } from './teaser';

/** The home page: one lead, two seconds, and a river for every section. */
export function Front({ front }: { front: FrontView }) {
  if (!front.lead) return <p className={styles.empty}>Nothing has been published yet.</p>;
  return (
    <>
      <section className={styles.top} aria-label="Top stories">
        <div className={styles.lead}>
          <Teaser teaser={front.lead} rank="lead" level={2} showSection />
        </div>
        {front.seconds.length > 0 && (
          <div className={styles.seconds}>
            {front.seconds.map((teaser) => (
              <Teaser key={teaser.storyId} teaser={teaser} rank="second" level={2} showSection />
            ))}
          </div>
        )}
      </section>
      {front.rivers.map((river, place) => (
        <River key={river.section.href} river={river} isTurned={place % 2 === 1} />
      ))}
    </>
  );
}

interface RiverProps {
  river: RiverView;
  /** Its picture stands on the other side, so that the eye does not run down one line of pictures. */
  isTurned: boolean;
}

function River({ river, isTurned }: RiverProps) {
  const { section, description, teasers } = river;
  const [first, ...briefs] = teasers;
  if (!first) return null;
  const shape = first.photo ? isTurned && styles.turned : styles.plain;
  const id = `river${section.href.replaceAll('/', '-')}`;
  return (
    <section className={clsx(styles.river, shape)} aria-labelledby={id}>
      <header className={styles.riverHead}>
        <h2 id={id} className={styles.riverName}>
          <a href={section.href}>{section.name}</a>
        </h2>
        {description && <p className={styles.riverWords}>{description}</p>}
      </header>
      <Teaser teaser={first} rank="first" level={3} />
      {briefs.length > 0 && (
        <ul className={styles.briefs}>
          {briefs.map((teaser) => (
            <li key={teaser.storyId}>
              <Teaser teaser={teaser} rank="brief" level={3} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
