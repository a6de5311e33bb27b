import type { ReactNode } from 'react';
import type { MoreStories as MoreStoriesView } from '@/server/site/more-stories';
import type { LinkView, Teaser as TeaserView } from '@/server/site/teaser';
import styles from './more-stories.module.css';
import { Teaser } from './teaser';

interface MoreStoriesProps extends MoreStoriesView {
  section: LinkView;
}

/** What to read next: stories on the same topics, then the newest of the section. */
export function MoreStories({ section, related, more }: MoreStoriesProps) {
  return (
    <>
      <Stories id="related" title="Related stories" teasers={related} />
      <Stories id="more" title={<a href={section.href}>More from {section.name}</a>} teasers={more} />
    </>
  );
}

function Stories({ id, title, teasers }: { id: string; title: ReactNode; teasers: TeaserView[] }) {
  if (teasers.length === 0) return null;
  return (
    <section className={styles.more} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
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
