import clsx from 'clsx';
import type { ContainerView } from '@/server/site/draw-front';
import { Teaser } from '../teaser';
import { ContainerTitle, namedBy } from './container-title';
import styles from './row-container.module.css';

const COLUMNS: Readonly<Record<number, string | undefined>> = {
  2: styles.two,
  3: styles.three,
  4: styles.four,
};

/** Stories side by side; a large one takes two columns, a small one has no picture. */
export function RowContainer({ container }: { container: ContainerView }) {
  return (
    <section className={clsx(styles.row, COLUMNS[container.room])} {...namedBy(container, 'More stories')}>
      <ContainerTitle container={container} />
      <ul className={styles.tiles}>
        {container.items.map(({ teaser, size }) => (
          <li key={teaser.storyId} className={size === 'large' ? styles.large : undefined}>
            <Teaser
              teaser={size === 'small' ? { ...teaser, photo: null } : teaser}
              rank="tile"
              sizes={size === 'large' ? '(min-width: 60rem) 42rem, 100vw' : undefined}
              level={container.title === '' ? 2 : 3}
              showSection
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
