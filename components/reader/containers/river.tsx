import clsx from 'clsx';
import type { ContainerView } from '@/server/site/draw-front';
import { Teaser } from '../teaser';
import { ContainerTitle, namedBy } from './container-title';
import styles from './river.module.css';

interface RiverProps {
  container: ContainerView;
  /** Its picture stands on the other side, so that the eye does not run down one line of pictures. */
  isTurned: boolean;
}

/** One story with its picture, and short ones below. */
export function River({ container, isTurned }: RiverProps) {
  const [first, ...briefs] = container.items;
  if (!first) return null;
  const shape = first.teaser.photo ? isTurned && styles.turned : styles.plain;
  return (
    <section className={clsx(styles.river, shape)} {...namedBy(container, 'More stories')}>
      <div className={styles.head}>
        <ContainerTitle container={container} />
      </div>
      <Teaser teaser={first.teaser} rank="first" level={container.title === '' ? 2 : 3} />
      {briefs.length > 0 && (
        <ul className={styles.briefs}>
          {briefs.map(({ teaser }) => (
            <li key={teaser.storyId}>
              <Teaser teaser={teaser} rank="brief" level={container.title === '' ? 2 : 3} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
