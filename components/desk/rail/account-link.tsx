'use client';

import { CircleUserRound } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Link } from '@/components/ui/link';
import styles from './rail.module.css';

const HREF = '/desk/account';

/** Who is signed in, and the way to their account. */
export function AccountLink({ name, roles }: { name: string; roles: string }) {
  const isHere = usePathname() === HREF;
  return (
    <Link
      href={HREF}
      className={styles.account}
      title="Your account"
      aria-current={isHere ? 'page' : undefined}
    >
      <CircleUserRound aria-hidden size={18} strokeWidth={1.75} />
      <span className={styles.accountWords}>
        <span className="visually-hidden">Your account: </span>
        <strong>{name}</strong>
        <span className={styles.accountRoles}>{roles}</span>
      </span>
    </Link>
  );
}
