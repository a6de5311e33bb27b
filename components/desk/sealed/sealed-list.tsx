import { LockKeyhole } from 'lucide-react';
import { SEALED_STORY } from '@/newsroom/sealed';
import type { SealedList as Found } from '@/server/sealed/find-sealed';
import { StateMark } from '../state-mark';
import { Moment } from '../story/moment';
import { JoinSealed } from './join-sealed';
import styles from './sealed.module.css';

/** Sealed stories before who is no member: number, state, section, and whom to ask. */
export function SealedList({ found }: { found: Found }) {
  return (
    <ul className={styles.found} aria-label="Sealed stories">
      {found.stories.map(({ id, number, status, section, sealedBy, sealedAt }) => (
        <li key={id}>
          <span className={styles.name}>
            <LockKeyhole aria-hidden size={14} />
            {SEALED_STORY} <code>{number}</code>
          </span>
          <StateMark status={status} />
          <span>{section ?? <span className={styles.quiet}>No section yet</span>}</span>
          <span className={styles.quiet}>
            Sealed by {sealedBy ?? 'somebody'}, <Moment at={sealedAt} />
          </span>
          {found.mayJoin ? <JoinSealed storyId={id} number={number} /> : null}
        </li>
      ))}
    </ul>
  );
}
