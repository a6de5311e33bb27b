import type { CSSProperties } from 'react';
import type { Colleague } from '@/components/editor/presence/presence';
import styles from './follow-bar.module.css';

/** Says whom the page goes with, for as long as it does. */
export function FollowBar({ person, onStop }: { person: Colleague; onStop(): void }) {
  const { name, colour, place } = person;
  return (
    <section
      aria-label="Following"
      className={styles.bar}
      style={{ '--person': colour } as CSSProperties} // a property of our own, which the type does not know
    >
      <span>
        Following <strong>{name}</strong>
        {place ? <span className={styles.place}> – {place}</span> : null}
      </span>
      <button type="button" className={styles.stop} onClick={onStop}>
        Stop <kbd aria-hidden>Esc</kbd>
      </button>
    </section>
  );
}
