import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { LinkView } from '@/server/site/teaser';
import styles from './headed-page.module.css';

interface HeadedPageProps {
  title: string;
  /** What kind of page it is, or the section that it belongs to. */
  kicker?: string | LinkView | undefined;
  /** Stands below the title, in the head. */
  introduction?: ReactNode;
  /** Which page of a list it is; said from the second on. */
  place?: { page: number; pages: number };
  /** Where the head stands on a wide screen: beside what it is the head of, or above it. */
  head?: 'beside' | 'above';
  children: ReactNode;
}

/** A page of the paper that is no front and no story: its head, and beside or below it what it is about. */
export function HeadedPage({
  title,
  kicker,
  introduction,
  place,
  head = 'beside',
  children,
}: HeadedPageProps) {
  return (
    <div className={clsx(styles.page, head === 'beside' && styles.beside)}>
      <header className={styles.head}>
        {kicker && <Kicker of={kicker} />}
        <h1 className={styles.title}>{title}</h1>
        {introduction && <div className={styles.introduction}>{introduction}</div>}
        {place && place.page > 1 && (
          <p className={styles.place} lang="en-GB">
            Page {place.page} of {place.pages}
          </p>
        )}
      </header>
      {children}
    </div>
  );
}

function Kicker({ of }: { of: string | LinkView }) {
  return <p className={styles.kicker}>{typeof of === 'string' ? of : <a href={of.href}>{of.name}</a>}</p>;
}
