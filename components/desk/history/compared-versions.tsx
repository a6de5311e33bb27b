import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { RenderContext } from '@/content/views-of-media';
import type { Comparison, SideShown } from '@/server/stories/compare-versions';
import type { HistoryPage } from '@/server/stories/history-page';
import { ChangeSteps } from './change-steps';
import { changesOf } from './changes-of';
import { ClockTime } from './clock-time';
import { CompareForm } from './compare-form';
import { ComparedSheet } from './compared-sheet';
import styles from './compared-versions.module.css';
import type { Deeds } from './deeds';
import { historyAddress } from './history-address';
import { sideName } from './side-names';

interface ComparedVersionsProps {
  storyId: string;
  page: HistoryPage;
  comparison: Comparison;
  context: RenderContext;
  deeds?: Deeds | undefined;
  timeZone: string;
}

/** The difference between two versions: which, in one sentence, and then all of it, to be gone through change by change. */
export function ComparedVersions(props: ComparedVersionsProps) {
  const { storyId, page, comparison, context, deeds, timeZone } = props;
  const { from, to, sentence } = comparison;
  const changes = changesOf(comparison);
  return (
    <article className={styles.compared} aria-label={`${sideName(to)} compared with ${sideName(from)}`}>
      <header className={styles.head}>
        <div className={styles.sides}>
          <Side {...{ storyId, timeZone }} side={from}>
            {from.number !== null ? deeds?.({ versionNumber: from.number }) : null}
          </Side>
          <Side {...{ storyId, timeZone }} side={to} isAfter />
        </div>
        <CompareForm {...{ storyId, page, timeZone, from, to }} />
      </header>
      <p className={styles.sentence}>{sentence}</p>
      {changes.count > 0 ? <ChangeSteps key={`${from.side} ${to.side}`} count={changes.count} /> : null}
      <ComparedSheet {...{ comparison, changes, context, deeds }} />
    </article>
  );
}

interface SideProps {
  storyId: string;
  side: SideShown;
  timeZone: string;
  isAfter?: boolean;
  children?: ReactNode;
}

/** One side, with what can be done with it. */
function Side({ storyId, side, timeZone, isAfter = false, children }: SideProps) {
  const { number, at } = side;
  return (
    <div className={styles.side}>
      {isAfter ? (
        <>
          <span aria-hidden>→</span>
          <span className="visually-hidden">to</span>
        </>
      ) : null}
      <strong>{sideName(side)}</strong>
      {at ? <ClockTime at={at} timeZone={timeZone} shows="day" /> : null}
      {number !== null ? (
        <Link href={historyAddress(storyId, { version: number })}>
          Read <span className="visually-hidden">version {number}</span> whole
        </Link>
      ) : null}
      {children}
    </div>
  );
}
