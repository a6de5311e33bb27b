'use client';

import { useEffect, useState } from 'react';
import { assignmentChoicesAction } from '@/server/actions/assignments';
import type { AssignmentChoices } from '@/server/assignments/choices';
import { reached } from './reached';

/** What can be chosen for an assignment; null until that is known. */
export function useAssignmentChoices(): AssignmentChoices | null {
  const [choices, setChoices] = useState<AssignmentChoices | null>(null);
  useEffect(() => {
    let isGone = false;
    void reached(assignmentChoicesAction({})).then((outcome) => {
      if (!isGone && outcome.ok) setChoices(outcome.value);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return choices;
}
