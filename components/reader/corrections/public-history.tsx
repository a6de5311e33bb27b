import type { ReactNode } from 'react';
import type { PublicComparison } from '@/server/corrections/compare-published';
import type { PublicHistory } from '@/server/corrections/read-public-history';
import { HeadedPage } from '../headed-page';
import { Moment } from '../moment';
import { ComparedCopy } from './compared-copy';
import styles from './public-history.module.css';
import { VersionList } from './version-list';

/** How a story has changed since it was published: the versions that readers had. */
export function PublicHistoryPage({ history }: { history: PublicHistory }) {
  const { versions, isPartly } = history;
  return (
    <Page history={history} title="How this story has changed">
      {versions.length < 2 ? (
        <p className={styles.lede}>This story stands as it was first published.</p>
      ) : (
        <p className={styles.lede}>
          Readers had {versions.length} versions of this story. Every one of them is listed, also where only a
          slip of the pen was put right.
          {isPartly && ' Some of them have been taken back and cannot be read any more.'}
        </p>
      )}
      <VersionList history={history} />
    </Page>
  );
}

/** What changed of a story between two versions that readers had, word by word. */
export function PublicComparisonPage({
  history,
  comparison,
}: {
  history: PublicHistory;
  comparison: PublicComparison;
}) {
  const { from, to, sentence } = comparison;
  return (
    <Page history={history} title={to.number === from.number + 1 ? 'What was changed' : 'What has changed'}>
      <p className={styles.lede}>
        From <Moment at={from.at} /> to <Moment at={to.at} />. {sentence}
      </p>
      {to.note && (
        <p className={styles.told}>
          <strong>{to.name}</strong> {to.note}
        </p>
      )}
      <p className={styles.key}>
        <del className={styles.went}>Words that went</del> <ins className={styles.came}>Words that came</ins>
      </p>
      <ComparedCopy comparison={comparison} direction={history.direction} />
      <section aria-labelledby="versions" className={styles.others}>
        <h2 id="versions" className={styles.subtitle}>
          All versions
        </h2>
        <VersionList history={history} shown={comparison.href} />
      </section>
    </Page>
  );
}

function Page({ history, title, children }: { history: PublicHistory; title: string; children: ReactNode }) {
  const { headline, language, direction, path, section } = history;
  return (
    <HeadedPage
      title={title}
      kicker={section}
      introduction={
        <p lang={language} dir={direction}>
          <a className={styles.story} href={path}>
            {headline}
          </a>
        </p>
      }
    >
      <div className={styles.body}>{children}</div>
    </HeadedPage>
  );
}
