import { Link } from '@/components/ui/link';
import { groundName, shownName } from '@/newsroom/posts/decision';
import { checkReasonName, silenceSentence } from '@/newsroom/posts/finding-words';
import type { PostUse } from '@/server/posts/browse-posts';
import type { RecordCapture, RecordCheck, RecordDecision } from '@/server/posts/read-record';
import { StateMark } from '../state-mark';
import { fullTime } from '../time-ago';
import { FindingMark } from './finding-mark';
import styles from './record-lists.module.css';

/** The stories that show a record. */
export function UseList({ uses }: { uses: readonly PostUse[] }) {
  if (uses.length === 0) return <p className={styles.none}>No story shows it.</p>;
  return (
    <ul className={styles.list} aria-label="Where it is used">
      {uses.map((use) => (
        <li key={use.storyId}>
          <Link href={`/desk/stories/${use.storyId}`} dir="auto">
            {use.headline || 'Untitled story'}
          </Link>
          <span className={styles.facts}>
            <StateMark status={use.status} /> {whereShown(use)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function whereShown({ isLive, isInWorkingCopy }: PostUse): string {
  if (!isLive) return 'In the working copy; readers do not have it.';
  return isInWorkingCopy
    ? 'Readers have it.'
    : 'Readers have it; the working copy does not show it any more.';
}

/** Everything that was ever decided about a post, newest first. */
export function DecisionList({
  decisions,
  timeZone,
}: {
  decisions: readonly RecordDecision[];
  timeZone: string;
}) {
  if (decisions.length === 0) return <p className={styles.none}>Nobody has decided anything yet.</p>;
  return (
    <ol className={styles.list} aria-label="Decisions">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <strong>{shownName(decision.shown)}</strong>
          {decision.label ? <q dir="auto">{decision.label}</q> : null}
          <span dir="auto">
            {groundName(decision.ground)}: {decision.reason}
          </span>
          <span className={styles.facts}>
            {decision.byName}, <Moment at={decision.at} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Every check of a record, newest first. */
export function CheckList({ checks, timeZone }: { checks: readonly RecordCheck[]; timeZone: string }) {
  if (checks.length === 0) return <p className={styles.none}>Nobody has asked the platform yet.</p>;
  return (
    <ol className={styles.list} aria-label="Checks">
      {checks.map((check) => (
        <li key={check.id}>
          <FindingMark finding={check.finding} />
          {check.silence ? <span>{silenceSentence(check.silence)}</span> : null}
          {check.captureId ? <Link href={`/desk/posts/${check.captureId}`}>How it read then</Link> : null}
          <span className={styles.facts}>
            {checkReasonName(check.why)}
            {check.byName ? ` (${check.byName})` : ''}, <Moment at={check.at} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Every record of one post, first captured first. */
export function CaptureList({
  captures,
  timeZone,
}: {
  captures: readonly RecordCapture[];
  timeZone: string;
}) {
  return (
    <ol className={styles.list} aria-label="Captures">
      {captures.map((capture) => (
        <li key={capture.id} aria-current={capture.isThis ? 'true' : undefined}>
          {capture.isThis ? (
            <strong>
              <Moment at={capture.at} timeZone={timeZone} /> – this one
            </strong>
          ) : (
            <Link href={`/desk/posts/${capture.id}`}>
              <Moment at={capture.at} timeZone={timeZone} />
            </Link>
          )}
          <span className={styles.facts}>
            {capture.by}
            {capture.isByHand ? ', typed by hand' : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  return <time dateTime={at}>{fullTime(new Date(at), timeZone)}</time>;
}
