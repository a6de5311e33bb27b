import { Globe, TriangleAlert } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { shownName } from '@/newsroom/posts/decision';
import type { PostLine, PostUse } from '@/server/posts/browse-posts';
import { ArrowKeys } from '../arrow-keys';
import { When } from '../when';
import { FindingMark } from './finding-mark';
import styles from './post-list.module.css';

interface Clock {
  now: Date;
  timeZone: string;
}

/** The records, one row each: who wrote it and what, how it stands on its platform, who captured it, who shows it. */
export function PostList({ lines, ...clock }: { lines: readonly PostLine[] } & Clock) {
  return (
    <ArrowKeys label="Posts" className={styles.list}>
      {lines.map((line) => (
        <Row key={line.id} line={line} {...clock} />
      ))}
    </ArrowKeys>
  );
}

function Row({ line, ...clock }: { line: PostLine } & Clock) {
  const { id, platform, authorName, handle, text, language, direction } = line;
  return (
    <li className={styles.row}>
      <div className={styles.post}>
        <p className={styles.author}>
          <Link href={`/desk/posts/${id}`} className={styles.link} dir="auto">
            {authorName || 'Unnamed author'}
          </Link>{' '}
          <span className={styles.quiet}>
            {handle ? `@${handle} · ` : null}
            {platform}
          </span>
        </p>
        <p className={styles.text} lang={language ?? undefined} dir={direction}>
          {text}
        </p>
      </div>
      <div className={styles.standing}>
        <FindingMark finding={line.state} />
        {line.isOpen ? (
          <span className={styles.open}>
            <TriangleAlert aria-hidden size={14} /> Needs a decision
          </span>
        ) : null}
        {line.shown ? <span className={styles.quiet}>{shownName(line.shown)}</span> : null}
        <LastCheck check={line.lastCheck} {...clock} />
      </div>
      <Uses uses={line.uses} />
      <p className={styles.captured}>
        <When at={line.captured.at} {...clock} className={styles.when} />
        <span>
          {line.captured.by}
          {line.captured.isByHand ? ', by hand' : ''}
        </span>
      </p>
    </li>
  );
}

function LastCheck({ check, ...clock }: { check: PostLine['lastCheck'] } & Clock) {
  if (!check) return null;
  return (
    <span className={styles.quiet}>
      {check.finding === 'unknown' ? 'No answer' : 'Checked'} <When at={check.at} {...clock} />
    </span>
  );
}

function Uses({ uses }: { uses: readonly PostUse[] }) {
  const [first, ...others] = uses;
  if (!first) return <p className={styles.unused}>In no story</p>;
  return (
    <p className={styles.uses}>
      <span className={styles.headline} dir="auto">
        {first.headline || 'Untitled story'}
      </span>
      <span className={styles.quiet}>
        {uses.some(({ isLive }) => isLive) ? (
          <span className={styles.live}>
            <Globe aria-hidden size={12} strokeWidth={2.25} /> Live
          </span>
        ) : (
          first.status
        )}
        {others.length > 0 ? ` and ${others.length} more` : null}
      </span>
    </p>
  );
}
