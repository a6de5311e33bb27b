import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import styles from './page-head.module.css';

interface PageHeadProps {
  title: string;
  /** The list that this page hangs from. */
  back?: { href: string; name: string };
  /** What can be done here, the one next step last. */
  children?: ReactNode;
}

/** The top of a page of the desk. */
export function PageHead({ title, back, children }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.names}>
        {back ? (
          <Link href={back.href} className={styles.back}>
            <ChevronLeft aria-hidden size={14} />
            {back.name}
          </Link>
        ) : null}
        <h1>{title}</h1>
      </div>
      {children ? <div className={styles.deeds}>{children}</div> : null}
    </header>
  );
}
