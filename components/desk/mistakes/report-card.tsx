import { historyAddress } from '@/components/desk/history/history-address';
import { Link } from '@/components/ui/link';
import { REPORT_STATE_NAMES } from '@/newsroom/corrections/mistake-report';
import type { Standing } from '@/newsroom/corrections/still-stands';
import type { QueuedReport } from '@/server/corrections/browse-reports';
import { When } from '../when';
import styles from './report-card.module.css';
import { ReportDeeds } from './report-deeds';

interface ReportCardProps {
  report: QueuedReport;
  /** Who looks. */
  personId: string;
  now: Date;
  timeZone: string;
}

/** One report of a reader: in which story, which words, what is said to be wrong, and what can be done. */
export function ReportCard({ report, personId, now, timeZone }: ReportCardProps) {
  const { id, storyId, headline, path, sentAt, text, canBeAnswered, isSettled } = report;
  const name = headline || 'Untitled story';
  return (
    <li id={`report-${id}`} className={styles.card} data-settled={isSettled || undefined}>
      <article aria-label={`Report about ${name}`} className={styles.report}>
        <header className={styles.head}>
          <h2 className={styles.headline}>
            <Link href={`/desk/stories/${storyId}`} dir="auto">
              {name}
            </Link>
          </h2>
          <p className={styles.facts}>
            <When at={sentAt} {...{ now, timeZone }} />
            {path ? (
              <a href={path} aria-label={`“${name}” as readers have it`}>
                As readers have it
              </a>
            ) : null}
            {canBeAnswered ? <span className={styles.wants}>Wants an answer</span> : null}
          </p>
        </header>
        <Place report={report} />
        <blockquote className={styles.words} dir="auto">
          {text}
        </blockquote>
        <Handling report={report} {...{ now, timeZone }} />
        {isSettled ? null : <ReportDeeds report={report} isMine={report.handledBy?.personId === personId} />}
      </article>
    </li>
  );
}

const STANDS: Record<Standing, string> = {
  same: 'Still stands so before readers',
  changed: 'Says something else by now',
  gone: 'No longer in the story',
};

/** The words that are meant, in which version they were read, and what became of them. */
function Place({ report }: { report: QueuedReport }) {
  const { storyId, about, quote, before, after, versionNumber, standing } = report;
  return (
    <div className={styles.place}>
      {quote ? (
        <p className={styles.quote} dir="auto">
          {before ? `…${before}` : null}
          <mark>{quote}</mark>
          {after ? `${after}…` : null}
        </p>
      ) : (
        <p className={styles.quote}>{about}</p>
      )}
      <p className={styles.facts}>
        <span>
          {quote ? `${about}, read in ` : 'Read in '}
          <a href={historyAddress(storyId, { version: versionNumber })}>version {versionNumber}</a>
        </span>
        <span data-standing={standing ?? 'away'} className={styles.standing}>
          {standing === null ? 'Readers do not have the story any more' : quote ? STANDS[standing] : null}
        </span>
      </p>
    </div>
  );
}

type Clock = Pick<ReportCardProps, 'now' | 'timeZone'>;

function Handling({ report, ...clock }: { report: QueuedReport } & Clock) {
  const { state, handledBy, answer } = report;
  if (!handledBy) return null;
  return (
    <div className={styles.handled}>
      <p className={styles.facts}>
        <strong>{REPORT_STATE_NAMES[state]}</strong>
        <span>
          {handledBy.name}, <When at={handledBy.at} {...clock} />
        </span>
      </p>
      {answer ? (
        <p className={styles.answer} dir="auto">
          {answer}
        </p>
      ) : null}
    </div>
  );
}
