import type { ContainerView } from '@/server/site/draw-front';
import styles from './container-title.module.css';

/** The name above a container, with the words of its section; nothing for one without a name. */
export function ContainerTitle({ container: { id, title, href, words } }: { container: ContainerView }) {
  if (title === '') return null;
  return (
    <header className={styles.head}>
      <h2 id={titleId(id)} className={styles.title}>
        {href ? <a href={href}>{title}</a> : title}
      </h2>
      {words && <p className={styles.words}>{words}</p>}
    </header>
  );
}

/** What names a container for those who cannot see it. */
export function namedBy({ id, title }: ContainerView, otherwise: string) {
  return title === '' ? { 'aria-label': otherwise } : { 'aria-labelledby': titleId(id) };
}

function titleId(containerId: string): string {
  return `container-${containerId}`;
}
