import Link from 'next/link';
import type { RenderContext } from '@/content/views-of-media';
import type { Comparison, SideShown } from '@/server/stories/compare-versions';
import type { HistoryPage } from '@/server/stories/history-page';
import { ChangeSteps } from './change-steps';
import { changesOf } from './changes-of';
import { ClockTime } from './clock-time';
import { CompareForm } from './compare-form';
import { ComparedSheet } from './compared-sheet';
import styles from './compared-versions.module.css';
import { historyAddress } from './history-address';
import { sideName } from './side-names';

interface ComparedVersionsProps {
  storyId: string;
  page: HistoryPage;
  comparison: Comparison;
  context: RenderContext;
  timeZone: string;
}

/** The difference between two versions: which, in one sentence, and then all of it, to be gone through change by change. */
export function ComparedVersions({ storyId, page, comparison, context, timeZone }: ComparedVersionsProps) {
  const { from, to, sentence } = comparison;
  const changes = changesOf(comparison);
  return (
    <article className={styles.compared} aria-label={`${sideName(to)} compared with ${sideName(from)}`}>
      <header className={styles.head}>
        <div className={styles.sides}>
          <Side {...{ storyId, timeZone }} side={from} />
          <span aria-hidden className={styles.arrow}>
            →
          </span>
          <span className="visually-hidden">compared with</span>
          <Side {...{ storyId, timeZone }} side={to} />
        </div>
        <CompareForm {...{ storyId, page, timeZone, from, to }} />
      </header>
      <p className={styles.sentence}>{sentence}</p>
      {changes.count > 0 ? <ChangeSteps key={`${from.side} ${to.side}`} count={changes.count} /> : null}
      <ComparedSheet {...{ comparison, changes, context }} />
    </article>
  );
}

/** One side, with what can be done with it. */
function Side({ storyId, side, timeZone }: { storyId: string; side: SideShown; timeZone: string }) {
  const { number, at } = side;
  return (
    <p className={styles.side}>
      <strong>{sideName(side)}</strong>
      {at ? <ClockTime at={at} timeZone={timeZone} shows="day" /> : null}
      {number !== null ? (
        <Link
          href={historyAddress(storyId, { version: number })}
          prefetch={false}
          aria-label={`Read version ${number} whole`}
        >
          Read whole
        </Link>
      ) : null}
    </p>
  );
}
