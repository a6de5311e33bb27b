import { CopyBody } from '@/content/render';
import type { CommentsOfStory } from '@/server/reader-comments/read-comments';
import type { Stamp } from '@/server/site/stamp';
import type { ShownStory } from '@/server/site/story';
import { ChangeNotes } from './change-notes';
import { Comments } from './comments';
import { Moment } from './moment';
import { MoreStories } from './more-stories';
import styles from './story.module.css';
import { StoryFacts } from './story-facts';
import { StoryFoot } from './story-foot';

interface StoryProps {
  story: ShownStory;
  /** The way to what readers wrote; null where there are no readers yet. */
  comments: CommentsOfStory | null;
  /** Where a reader reports a problem with this page; null where there are no readers yet. */
  problemAddress: string | null;
  /** What is said of its age; null in its first year. */
  age?: string | null;
  /** Where it is found, for a page that was printed; null where nobody may go. */
  address?: string | null;
  scripts?: StoryScripts;
}

/** The addresses of the small scripts of a story's page, which nobody misses; null where there is none. */
interface StoryScripts {
  /** Offers to report a mistake in words that are selected. */
  mistake: string | null;
  /** Brings the comments onto the page. */
  comments: string | null;
}

const NO_SCRIPTS: StoryScripts = { mistake: null, comments: null };

/** A story as readers get it, from its kicker to the comments. */
export function Story({
  story,
  comments,
  problemAddress,
  age = null,
  address = null,
  scripts = NO_SCRIPTS,
}: StoryProps) {
  return (
    <>
      <article className={styles.story} lang={story.language} dir={story.direction}>
        <header className={styles.head}>
          <p className={styles.kicker}>
            <a href={story.section.href}>{story.section.name}</a>
            {story.label && <span className={styles.label}>{story.label}</span>}
          </p>
          <h1 className={styles.headline}>{story.headline}</h1>
          {story.standfirst && <p className={styles.standfirst}>{story.standfirst}</p>}
          {age && <Age words={age} published={story.published} />}
        </header>
        <StoryFacts story={story} />
        <div className={styles.body}>
          <ChangeNotes notes={story.notes.filter(isAbove)} label="Before you read" />
          <div className="copy">
            <CopyBody copy={story.copy} context={story.context} />
          </div>
          <ChangeNotes notes={story.notes.filter((note) => !isAbove(note))} label="Changes to this story" />
          <Topics story={story} />
          {address && <p className={styles.address}>{address}</p>}
          {story.reportHref && (
            <StoryFoot
              reportHref={story.reportHref}
              historyHref={story.historyHref}
              script={scripts.mistake}
            />
          )}
        </div>
      </article>
      <MoreStories section={story.section} related={story.related} more={story.more} />
      <Comments comments={comments} problemAddress={problemAddress} script={scripts.comments} />
    </>
  );
}

/** That a story is old, said before it is read: whoever came by a link may take it for news. */
function Age({ words, published }: { words: string; published: Stamp | null }) {
  return (
    <p className={styles.age}>
      <bdi lang="en-GB">
        <strong>{words}</strong>{' '}
        {published && (
          <>
            It was published on <Moment at={published} show="day" />.
          </>
        )}
      </bdi>
    </p>
  );
}

/** What a reader must know before the first sentence. */
function isAbove({ changeClass }: ShownStory['notes'][number]): boolean {
  return changeClass === 'retraction' || changeClass === 'editors_note';
}

function Topics({ story: { tags } }: Pick<StoryProps, 'story'>) {
  if (tags.length === 0) return null;
  return (
    <nav className={styles.topics} aria-label="Topics">
      <span aria-hidden="true">Topics</span>
      <ul>
        {tags.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
