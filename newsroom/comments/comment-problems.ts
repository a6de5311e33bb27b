import type { FieldName } from '@/content/fields';
import type { Problem } from '@/content/problem';

/** An open thread, as the guards see it. */
export interface OpenThread {
  threadId: string;
  isBlocking: boolean;
  byName: string;
  /** The words it is about, cut short; empty when it is about no words. */
  about: string;
  blockId: string | null;
  field: FieldName | null;
}

/** G7 of the workflow, the part of comments: each blocking thread by itself, all others as one thing to be looked at. */
export function commentProblems(threads: readonly OpenThread[]): Problem[] {
  const others = threads.filter(({ isBlocking }) => !isBlocking).length;
  const blocking = threads.filter(({ isBlocking }) => isBlocking).map(blocked);
  if (others === 0) return blocking;
  const message = others === 1 ? 'A comment is still open.' : `${others} comments are still open.`;
  return [...blocking, { code: 'G7', severity: 'soft', message }];
}

function blocked({ threadId, byName, about, blockId, field }: OpenThread): Problem {
  const where = about === '' ? '' : ` on “${about}”`;
  return {
    code: 'G7',
    severity: 'hard',
    message: `A comment by ${byName}${where} stops the story until it is resolved.`,
    threadId,
    ...(blockId !== null && { blockId }),
    ...(field !== null && { field }),
  };
}
