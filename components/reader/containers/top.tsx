import clsx from 'clsx';
import type { ContainerView } from '@/server/site/draw-front';
import { Teaser } from '../teaser';
import { ContainerTitle, namedBy } from './container-title';
import styles from './top.module.css';

/** One lead, and others beside it; a large lead lies across the page, with the others below. */
export function Top({ container }: { container: ContainerView }) {
  const [lead, ...others] = container.items;
  if (!lead) return null;
  const level = container.title === '' ? 2 : 3;
  return (
    <section
      className={clsx(styles.top, lead.size !== 'usual' && styles[lead.size])}
      {...namedBy(container, 'Top stories')}
    >
      <ContainerTitle container={container} />
      <div className={styles.lead}>
        <Teaser
          teaser={lead.teaser}
          rank="lead"
          level={level}
          showSection
          sizes={lead.size === 'large' ? '(min-width: 82.5rem) 82.5rem, 100vw' : undefined}
        />
      </div>
      {others.length > 0 && (
        <div className={styles.seconds}>
          {others.map(({ teaser, size }) => (
            <Teaser
              key={teaser.storyId}
              teaser={teaser}
              rank={size === 'small' ? 'brief' : 'second'}
              level={level}
              showSection
            />
          ))}
        </div>
      )}
    </section>
  );
}
