import { historyAddress } from '@/components/desk/history/history-address';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { Moment } from './moment';
import { ReportNotes } from './report-notes';
import styles from './story-notes.module.css';

/** What came after publication: a kill that somebody asks for, what a reader has reported, a quick fix that nobody else has looked at. */
export function AfterNotes({ story }: { story: DeskStory }) {
  const { kill, looks, publicState, reports } = story;
  return (
    <>
      {kill ? (
        <section className={styles.note} data-tone="danger" aria-label="Kill asked for">
          <p>
            <strong>{kill.byName}</strong> asks for this story to be killed, <Moment at={kill.at} />:
          </p>
          <blockquote>{kill.reason}</blockquote>
          <p className={styles.deed}>Readers would find:</p>
          <blockquote>{kill.words}</blockquote>
        </section>
      ) : null}
      {publicState === 'killed' ? (
        <p className={styles.note} data-tone="danger">
          This story was killed. Nothing of it comes back; a tombstone stands at its address.
        </p>
      ) : null}
      <ReportNotes storyId={story.id} reports={reports} />
      {looks.map(({ id, byName, at, dueAt, isOverdue, from, to }) => (
        <section
          key={id}
          className={styles.note}
          data-tone={isOverdue ? 'danger' : 'look'}
          aria-label="Second look"
        >
          <p>
            <strong>{byName}</strong> fixed this story quickly, <Moment at={at} />, and readers have it.
            Somebody else {isOverdue ? 'should have looked at it by' : 'looks at it by'} <Moment at={dueAt} />
            . <a href={historyAddress(story.id, { from, to })}>What was fixed</a>
          </p>
        </section>
      ))}
    </>
  );
}
