import { Words } from '@/components/difference/words';
import type { DetailDifference } from '@/newsroom/details-difference';
import { changeId } from './change-ids';
import styles from './compared-sheet.module.css';

/** Which details are others now, with what they were. They are the first changes of the page. */
export function ChangedDetails({ details, count }: { details: readonly DetailDifference[]; count: number }) {
  if (details.length === 0) return null;
  return (
    <section className={styles.details} aria-label="Details">
      {details.map(({ name, stretches }, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
        <div
          key={name}
          id={changeId(place + 1)}
          className={styles.detail}
          role="group"
          tabIndex={-1}
          aria-label={`Change ${place + 1} of ${count}: ${name}`}
        >
          <p className={styles.label}>{name}</p>
          <Words stretches={stretches} language="en" />
        </div>
      ))}
    </section>
  );
}
