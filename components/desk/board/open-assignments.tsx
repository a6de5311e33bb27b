'use client';

import { ClipboardList } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Refusal } from '@/newsroom/refusal';
import { claimAssignmentAction, dropAssignmentAction } from '@/server/actions/assignments';
import type { OpenAssignment } from '@/server/board/open-assignments';
import { reached } from '../reached';
import type { BoardClock } from './board-clock';
import { DueTime } from './line-marks';
import styles from './open-assignments.module.css';

interface OpenAssignmentsProps extends BoardClock {
  assignments: readonly OpenAssignment[];
  /** Whether this person may take one from the board. */
  mayDrop: boolean;
  onRefused(name: string, refusal: Refusal): void;
  /** Something was done: what the board shows of them is read anew. */
  onDone(): Promise<void>;
}

/** What the desk has ordered and nobody has yet. */
export function OpenAssignments({ assignments, ...rest }: OpenAssignmentsProps) {
  if (assignments.length === 0) return null;
  return (
    <section aria-label="Assignments to claim" className={styles.assignments}>
      <h2 className={styles.head}>
        <ClipboardList aria-hidden size={15} />
        To claim <span className={styles.count}>{assignments.length}</span>
      </h2>
      <ul aria-label="Assignments" className={styles.list}>
        {assignments.map((assignment) => (
          <Assignment key={assignment.id} assignment={assignment} {...rest} />
        ))}
      </ul>
    </section>
  );
}

type AssignmentProps = { assignment: OpenAssignment } & Omit<OpenAssignmentsProps, 'assignments'>;

function Assignment({ assignment, mayDrop, onRefused, onDone, now, timeZone }: AssignmentProps) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const { id: assignmentId, title, brief, section, dueAt, commissionedWords, givenBy } = assignment;

  async function claim() {
    setIsBusy(true);
    const outcome = await reached(claimAssignmentAction({ assignmentId }));
    if (outcome.ok) return router.push(`/desk/stories/${outcome.value.storyId}`);
    onRefused(title, outcome);
    await onDone();
    setIsBusy(false);
  }
  async function drop() {
    setIsBusy(true);
    const outcome = await reached(dropAssignmentAction({ assignmentId }));
    if (!outcome.ok) onRefused(title, outcome);
    await onDone();
    setIsBusy(false);
  }
  return (
    <li className={styles.assignment} aria-busy={isBusy || undefined}>
      <h3 className={styles.title} dir="auto">
        {title}
      </h3>
      <div className={styles.facts}>
        {section ? <span>{section}</span> : null}
        {commissionedWords ? <span>{commissionedWords.toLocaleString('en-GB')} words</span> : null}
        {dueAt ? <DueTime at={dueAt} isWithAuthor now={now} timeZone={timeZone} /> : null}
        <span>from {givenBy}</span>
      </div>
      {brief ? (
        <details className={styles.brief}>
          <summary>Brief</summary>
          <p dir="auto">{brief}</p>
        </details>
      ) : null}
      <div className={styles.deeds}>
        <Button size="small" disabled={isBusy} aria-label={`Claim ${title}`} onClick={() => void claim()}>
          Claim
        </Button>
        {mayDrop ? (
          <Button
            size="small"
            look="bare"
            disabled={isBusy}
            aria-label={`Drop ${title}`}
            onClick={() => void drop()}
          >
            Drop
          </Button>
        ) : null}
      </div>
    </li>
  );
}
