import type { DeskStory } from '@/server/stories/read-for-desk';
import { AfterNotes } from './after-notes';
import { Moment } from './moment';
import styles from './story-notes.module.css';

/** What somebody who opens the story has to know first: why it came back, what readers have now, when it goes out. */
export function StoryNotes({ story }: { story: DeskStory }) {
  const { requestedChanges, live, release, workingState, publicState, notReleased } = story;
  return (
    <>
      {requestedChanges ? (
        <section className={styles.note} data-tone="changes" aria-label="Changes requested">
          <p>
            <strong>{requestedChanges.byName}</strong> asked for changes, <Moment at={requestedChanges.at} />:
          </p>
          <blockquote>{requestedChanges.reason}</blockquote>
        </section>
      ) : null}
      {notReleased ? (
        <p className={styles.note} data-tone="changes">
          This story was not released, <Moment at={notReleased.at} />: {notReleased.reason}
        </p>
      ) : null}
      <AfterNotes story={story} />
      {release ? (
        <p className={styles.note} data-tone="scheduled">
          Goes out <Moment at={release.at} /> (
          {new Date(release.at).toISOString().slice(0, 16).replace('T', ' ')} UTC).
        </p>
      ) : null}
      {live ? (
        <p className={styles.note} data-tone="live">
          {workingState === 'clean' ? 'Readers have this text: ' : 'Readers have the published version: '}
          <a href={live.path}>{live.path}</a>
        </p>
      ) : null}
      {publicState === 'withdrawn' ? (
        <p className={styles.note} data-tone="changes">
          This story was withdrawn. Its address tells readers so.
        </p>
      ) : null}
    </>
  );
}
