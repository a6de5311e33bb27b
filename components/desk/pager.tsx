import { ChevronLeft, ChevronRight } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import styles from './pager.module.css';

interface PagerProps {
  label: string;
  /** What stands between the two: "Page 2 of 7". */
  place?: string;
  previous: { href: string; name: string } | null;
  next: { href: string; name: string } | null;
}

/** The way to the rest of a long list. */
export function Pager({ label, place, previous, next }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className={styles.pager}>
      {previous ? (
        <Link href={previous.href} rel="prev" className={buttonClass()}>
          <ChevronLeft aria-hidden size={16} />
          {previous.name}
        </Link>
      ) : (
        <span />
      )}
      {place ? <span className={styles.place}>{place}</span> : null}
      {next ? (
        <Link href={next.href} rel="next" className={buttonClass()}>
          {next.name}
          <ChevronRight aria-hidden size={16} />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
