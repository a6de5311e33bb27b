import { UserX } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { roleName } from '@/newsroom/roles';
import type { Byline, Colleague } from '@/server/people/read-people';
import { ArrowKeys } from '../arrow-keys';
import styles from './people-list.module.css';
import { Portrait } from './portrait';

interface ColleaguesProps {
  colleagues: readonly Colleague[];
  /** Whether each leads to a page where they can be changed. */
  areLinks: boolean;
}

/** Everybody who signs in: who they are, what they may do, and whether they still can. */
export function Colleagues({ colleagues, areLinks }: ColleaguesProps) {
  return (
    <ArrowKeys label="People" className={styles.list}>
      {colleagues.map((colleague) => (
        <li key={colleague.id} className={styles.row} data-disabled={colleague.isDisabled || undefined}>
          <Portrait name={colleague.name} picture={colleague.byline?.picture ?? null} />
          <span className={styles.who}>
            <Name name={colleague.name} href={areLinks ? `/desk/people/${colleague.id}` : null} />
            <span className={styles.quiet}>{colleague.email}</span>
          </span>
          <span className={styles.roles}>{colleague.roles.map(roleName).join(', ') || 'No role yet'}</span>
          <span className={styles.byline}>
            {colleague.byline ? `/author/${colleague.byline.slug}` : null}
          </span>
          <span className={styles.standing}>{colleague.isDisabled ? <Disabled /> : null}</span>
        </li>
      ))}
    </ArrowKeys>
  );
}

/** Authors whom readers know and who do not sign in. */
export function Guests({ guests, areLinks }: { guests: readonly Byline[]; areLinks: boolean }) {
  return (
    <ArrowKeys label="Guest authors" className={styles.list}>
      {guests.map((guest) => (
        <li key={guest.authorId} className={styles.row}>
          <Portrait name={guest.name} picture={guest.picture} />
          <span className={styles.who}>
            <Name name={guest.name} href={areLinks ? `/desk/people/guests/${guest.authorId}` : null} />
            <span className={styles.quiet}>/author/{guest.slug}</span>
          </span>
          <span className={styles.bio}>{guest.bio}</span>
          <span />
        </li>
      ))}
    </ArrowKeys>
  );
}

function Name({ name, href }: { name: string; href: string | null }) {
  if (!href) return <span className={styles.name}>{name}</span>;
  return (
    <Link href={href} className={styles.name}>
      {name}
    </Link>
  );
}

function Disabled() {
  return (
    <span className={styles.disabled}>
      <UserX aria-hidden size={15} />
      Disabled
    </span>
  );
}
