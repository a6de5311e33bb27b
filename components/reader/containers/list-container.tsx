import type { ContainerView } from '@/server/site/draw-front';
import { Teaser } from '../teaser';
import { ContainerTitle, namedBy } from './container-title';
import styles from './list-container.module.css';

/** Headlines in two columns, each with a small picture unless it is set small. */
export function ListContainer({ container }: { container: ContainerView }) {
  return (
    <section className={styles.list} {...namedBy(container, 'More stories')}>
      <ContainerTitle container={container} />
      <ul className={styles.lines}>
        {container.items.map(({ teaser, size }) => (
          <li key={teaser.storyId}>
            <Teaser
              teaser={teaser}
              rank={size === 'small' ? 'brief' : 'line'}
              level={container.title === '' ? 2 : 3}
              showSection
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
