import { bodyWords } from '@/newsroom/content-facts';
import { readingMinutes } from '@/newsroom/count-words';
import type { Stamp } from '@/server/site/stamp';
import type { ShownStory } from '@/server/site/story';
import { Moment } from './moment';
import styles from './story-facts.module.css';

/** Who wrote it, where to follow them, when it was published and when it last changed, and how long it takes to read. */
export function StoryFacts({ story }: { story: ShownStory }) {
  const minutes = readingMinutes(bodyWords(story.copy, story.language));
  return (
    <div className={styles.facts} lang="en-GB">
      <Byline byline={story.byline} />
      <p className={styles.times}>
        <span>
          <bdi>{story.published ? <Published at={story.published} /> : 'Not published yet'}</bdi>
        </span>
        {story.updated && (
          <span>
            <bdi>
              Updated <Moment at={story.updated} />
            </bdi>
          </span>
        )}
        {minutes > 0 && (
          <span>
            <bdi>{minutes} min read</bdi>
          </span>
        )}
        {story.notes.some(({ changeClass }) => changeClass === 'correction') && (
          <a className={styles.corrected} href="#changes">
            This story has been corrected
          </a>
        )}
      </p>
    </div>
  );
}

function Published({ at }: { at: Stamp }) {
  return (
    <>
      Published <Moment at={at} />
    </>
  );
}

function Byline({ byline }: Pick<ShownStory, 'byline'>) {
  if (byline.length === 0) return null;
  return (
    <div className={styles.byline}>
      <p className={styles.authors}>
        By{' '}
        {byline.map(({ name, href }, place) => (
          <span key={href}>
            {joint(place, byline.length)}
            <a href={href} rel="author">
              {name}
            </a>
          </span>
        ))}
      </p>
      {byline.map(({ href, follow }) =>
        follow ? (
          <p key={href} className={styles.follow}>
            <a href={follow.url} rel="me">
              {follow.line}
            </a>
          </p>
        ) : null,
      )}
    </div>
  );
}

function joint(place: number, count: number): string {
  if (place === 0) return '';
  return place === count - 1 ? ' and ' : ', ';
}
