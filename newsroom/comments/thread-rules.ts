import { type Actor, holdsAny } from '../actor';
import { type Refusal, refuse } from '../refusal';
import { EDITING_ROLES } from '../standing';

/** As much of a thread as the rules need. */
export interface ThreadStanding {
  /** Null: it came from outside. */
  startedBy: string | null;
  isBlocking: boolean;
  isResolved: boolean;
}

export interface CommentStanding {
  /** Null: somebody outside wrote it. */
  personId: string | null;
  isDeleted: boolean;
}

/** What somebody who may comment on the story can do with one thread. */
export interface ThreadDeeds {
  mayReply: boolean;
  /** Resolve it, or open it again. */
  maySettle: boolean;
  /** Say that it blocks, or that it does not. */
  mayBlock: boolean;
  mayLift: boolean;
}

/** Whether this person's comments can stop a story: those of editors only. */
export function mayBlockAtAll(actor: Actor): boolean {
  return holdsAny(actor, EDITING_ROLES);
}

/**
 * What this person may do with a thread. A blocking one is settled, opened again and lifted by who started it or by an
 * editor, and by nobody else: neither does the author wave through what an editor wants changed, nor does it wait for one
 * editor's return.
 */
export function threadDeeds(actor: Actor, thread: ThreadStanding): ThreadDeeds {
  const isEditor = mayBlockAtAll(actor);
  const mayEndBlock = isEditor || thread.startedBy === actor.personId;
  return {
    mayReply: !thread.isResolved,
    maySettle: !thread.isBlocking || mayEndBlock,
    mayBlock: isEditor && !thread.isBlocking && !thread.isResolved,
    mayLift: mayEndBlock && thread.isBlocking && !thread.isResolved,
  };
}

/** Whether somebody may change or delete a comment: their own, while it is there. */
export function isOwnComment(actor: Actor, comment: CommentStanding): boolean {
  return comment.personId === actor.personId && !comment.isDeleted;
}

/** What is said to who may not end a block. */
export function blockStays(): Refusal {
  return refuse(
    'not_allowed',
    'This comment stops the story. Only who wrote it, or an editor, can settle it.',
  );
}
