import { TriangleAlert } from 'lucide-react';
import type { PostState } from '@/newsroom/posts/finding';
import { whatHappened } from '@/newsroom/posts/finding-words';
import styles from './open-task.module.css';

/** That somebody has to decide, and who may. */
export function OpenTask({ state, mayDecide }: { state: PostState; mayDecide: boolean }) {
  return (
    <p className={styles.task}>
      <TriangleAlert aria-hidden size={18} />
      <span>
        <strong>Needs a decision.</strong> This post {whatHappened(state)}, and stories show it.{' '}
        {mayDecide ? <a href="#decision">Decide what readers see.</a> : 'An editor decides what readers see.'}
      </span>
    </p>
  );
}
