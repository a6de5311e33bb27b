import type { ArchiveListing } from '@/server/site/archive';
import styles from './archive.module.css';

/** The way up from a day or a month, and down from a month to its days. */
export function ArchiveDays({ above, days }: Pick<ArchiveListing, 'above' | 'days'>) {
  return (
    <>
      <p className={styles.above}>
        All of <a href={above.href}>{above.name}</a>
      </p>
      {days.length > 0 && (
        <nav aria-label="Days">
          <ul className={styles.days}>
            {days.map(({ name, href }) => (
              <li key={href}>
                <a href={href} aria-label={name}>
                  {name.split(' ')[0]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
