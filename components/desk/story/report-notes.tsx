import type { Standing } from '@/newsroom/corrections/still-stands';
import type { StoryReport } from '@/server/corrections/reports-of-story';
import styles from './story-notes.module.css';

interface ReportNotesProps {
  storyId: string;
  reports: readonly StoryReport[];
}

const STANDS: Record<Standing, string> = {
  same: 'It still stands so.',
  changed: 'It says something else by now.',
  gone: 'It is no longer in the text.',
};

/** What readers have reported and this story is being corrected for, each with the way to its place. */
export function ReportNotes({ storyId, reports }: ReportNotesProps) {
  return reports.map(({ id, quote, blockId, text, standing }) => (
    <section key={id} className={styles.note} data-tone="changes" aria-label="Reported by a reader">
      <p>
        <strong>A reader reports a mistake</strong>
        {quote ? (
          <>
            {' in '}
            <q dir="auto">{quote}</q>
          </>
        ) : (
          ' in this story'
        )}
        :
      </p>
      <blockquote dir="auto">{text}</blockquote>
      <p className={styles.deed}>
        {quote ? `${STANDS[standing]} ` : null}
        {blockId && standing !== 'gone' ? (
          <a href={`/desk/stories/${storyId}#block-${blockId}`}>Go to the place</a>
        ) : null}{' '}
        The note for readers stands ready at Publish update, which settles the report.
      </p>
    </section>
  ));
}
