'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import type { StoryAssignment } from '@/server/assignments/read-assignment';
import styles from './assignment-brief.module.css';
import { Moment } from './moment';

const HandOverDialog = dynamic(() =>
  fetched(() => import('./hand-over-dialog').then((file) => file.HandOverDialog)),
);

/** What the desk ordered, of whom and until when. */
export function AssignmentBrief({ storyId, assignment }: { storyId: string; assignment: StoryAssignment }) {
  const { title, brief, givenBy, assignee, dueAt, handedOver } = assignment;
  const [isHandingOver, setIsHandingOver] = useState(false);
  return (
    <section aria-label="Assignment" className={styles.assignment}>
      <h3 dir="auto">{title}</h3>
      {brief ? (
        <p className={styles.brief} dir="auto">
          {brief}
        </p>
      ) : null}
      <p className={styles.facts}>
        {assignee ? `${assignee.name}, ` : ''}from {givenBy}
        {dueAt ? (
          <>
            {' · due '}
            <Moment at={dueAt} />
          </>
        ) : null}
      </p>
      {handedOver ? (
        <p className={styles.facts}>
          Handed over by {handedOver.byName}
          {handedOver.note ? `: “${handedOver.note}”` : ''}
        </p>
      ) : null}
      {assignment.mayHandOver ? (
        <Button size="small" onClick={() => setIsHandingOver(true)}>
          Hand over…
        </Button>
      ) : null}
      {isHandingOver ? (
        <HandOverDialog
          storyId={storyId}
          assigneeId={assignee?.personId ?? null}
          onClose={() => setIsHandingOver(false)}
        />
      ) : null}
    </section>
  );
}
