import type { ArchiveYear } from '@/server/site/archive';
import styles from './archive.module.css';
import { HeadedPage } from './headed-page';

/** The years of the paper, each with the months that have stories. */
export function ArchiveYears({ title, years }: { title: string; years: ArchiveYear[] }) {
  return (
    <HeadedPage title={title} head="above">
      <div>
        {years.map(({ name, href, months }) => (
          <section key={name} className={styles.year} aria-labelledby={`year-${name}`}>
            <h2 id={`year-${name}`}>
              <a href={href}>{name}</a>
            </h2>
            <ul className={styles.months}>
              {months.map((month) => (
                <li key={month.href}>
                  <a href={month.href}>{month.name.replace(` ${name}`, '')}</a>{' '}
                  <bdi className={styles.count}>{storiesIn(month.stories)}</bdi>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </HeadedPage>
  );
}

function storiesIn(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}
