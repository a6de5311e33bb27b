import type { SealView } from '@/server/sealed/read-seal';
import { Moment } from '../story/moment';
import styles from './sealed.module.css';

/** What was done to the seal, newest first, with the reason of who joined past it. */
export function SealDeeds({ deeds }: { deeds: SealView['deeds'] }) {
  return (
    <details className={styles.deeds}>
      <summary>What was done to the seal</summary>
      <ul>
        {deeds.map(({ id, sentence, reason, at }) => (
          <li key={id}>
            {sentence}
            {reason ? <q dir="auto">{reason}</q> : null}
            <Moment at={at} />
          </li>
        ))}
      </ul>
    </details>
  );
}
