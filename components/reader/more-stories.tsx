import type { LinkView, Teaser as TeaserView } from '@/server/site/teaser';
import styles from './more-stories.module.css';
import { Teaser } from './teaser';

/** What to read next from the same section. */
export function MoreStories({ section, teasers }: { section: LinkView; teasers: TeaserView[] }) {
  if (teasers.length === 0) return null;
  return (
    <section className={styles.more} aria-labelledby="more">
      <h2 id="more" className={styles.title}>
        <a href={section.href}>More from {section.name}</a>
      </h2>
      <ul className={styles.list}>
        {teasers.map((teaser) => (
          <li key={teaser.storyId}>
            <Teaser teaser={teaser} rank="line" level={3} />
          </li>
        ))}
      </ul>
    </section>
  );
}
