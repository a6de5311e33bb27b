import { ChangeNote } from '@/components/reader/change-notes';
import type { CorrectionEntry, CorrectionsPage } from '@/server/corrections/read-corrections';
import { HeadedPage } from '../headed-page';
import { PageLinks } from '../page-links';
import styles from './corrections-list.module.css';

/** Everything that the house has corrected, newest first, day by day. */
export function CorrectionsList({ corrections }: { corrections: CorrectionsPage }) {
  const { page, pages, days, newer, older } = corrections;
  return (
    <HeadedPage
      title="Corrections"
      place={{ page, pages }}
      introduction={
        <p>
          When something we have published is wrong, we put it right, and say so here and with the story. If
          you find a mistake, each story ends with a way to tell us.
        </p>
      }
    >
      <div className={styles.days}>
        {days.length === 0 && <p className={styles.empty}>Nothing has been corrected yet.</p>}
        {days.map(({ day, entries }) => (
          <section key={day} className={styles.day} aria-label={day}>
            <h2 className={styles.date}>
              <time dateTime={entries[0]?.at.iso.slice(0, 10)}>{day}</time>
            </h2>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </section>
        ))}
        <PageLinks newer={newer} older={older} of="corrections" />
      </div>
    </HeadedPage>
  );
}

function Entry({ entry }: { entry: CorrectionEntry }) {
  const { headline, language, direction, href, historyHref, section } = entry;
  return (
    <article className={styles.entry}>
      <p className={styles.section}>
        <a href={section.href}>{section.name}</a>
      </p>
      <h3 className={styles.headline} lang={language} dir={direction}>
        <a href={href}>{headline}</a>
      </h3>
      <ChangeNote note={entry} language={language} direction={direction} />
      <p className={styles.way}>
        <a href={historyHref} aria-label={`What was changed in “${headline}”`}>
          What was changed
        </a>
      </p>
    </article>
  );
}
