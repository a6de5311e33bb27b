import type { ContainerView, FrontView } from '@/server/site/draw-front';
import { ListContainer } from './containers/list-container';
import { River } from './containers/river';
import { RowContainer } from './containers/row-container';
import { Top } from './containers/top';
import styles from './front.module.css';

/** What stands on the front of the paper or of a section, container by container. */
export function Front({ front }: { front: FrontView }) {
  if (front.containers.length === 0) return <p className={styles.empty}>Nothing has been published yet.</p>;
  const rivers = front.containers.filter(({ kind }) => kind === 'river');
  return front.containers.map((container) => (
    <Drawn key={container.id} container={container} isTurned={rivers.indexOf(container) % 2 === 1} />
  ));
}

function Drawn({ container, isTurned }: { container: ContainerView; isTurned: boolean }) {
  switch (container.kind) {
    case 'top':
      return <Top container={container} />;
    case 'row':
      return <RowContainer container={container} />;
    case 'list':
      return <ListContainer container={container} />;
    case 'river':
      return <River container={container} isTurned={isTurned} />;
  }
}
