import { findCommenter, insertSanction, liftSanctions } from '@/db/queries/commenter';
import { charactersIn } from '@/newsroom/field-limits';
import { may } from '@/newsroom/permissions';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import type { SuspensionDays } from '@/newsroom/reader-comments/sanctions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';

const A_DAY = 86_400_000;

interface Wish {
  commenterId: string;
  /** Null: for good. */
  days: SuspensionDays | null;
  /** The commenter reads it. */
  reason: string;
}

/** Keeps a commenter from commenting, for a time or for good. What they have written before stays as it is. */
export async function sanctionCommenter(
  { commenterId, days, reason }: Wish,
  { actor, database, now }: ActionContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'reader_comment.moderate')) return notAllowed();
  const words = reason.trim();
  if (words === '') return refuse('invalid', 'Say why: the commenter reads it.');
  if (charactersIn(words) > LIMITS.reason)
    return refuse('invalid', `A reason has at most ${LIMITS.reason} characters.`);
  const { personId } = actor;
  return database.inTransaction(async (tx) => {
    if (!(await findCommenter(tx, commenterId))) return noSuchCommenter();
    const until = days === null ? null : new Date(now.getTime() + days * A_DAY);
    await insertSanction(tx, { id: newId(), commenterId, until, reason: words, setBy: personId, setAt: now });
    const facts = { until: until?.toISOString() ?? null };
    writeDown(tx, { act: 'commenter_sanctioned', personId, about: commenterId, facts, now });
    return grant(null);
  });
}

/** Lets a commenter comment again. */
export async function letCommenterBack(
  { commenterId }: Pick<Wish, 'commenterId'>,
  { actor, database, now }: ActionContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'reader_comment.moderate')) return notAllowed();
  const { personId } = actor;
  return database.inTransaction(async (tx) => {
    const lifted = await liftSanctions(tx, { commenterId, personId, now });
    if (lifted === 0) return refuse('conflict', 'Nothing keeps this commenter from commenting.');
    writeDown(tx, { act: 'commenter_let_back', personId, about: commenterId, now });
    return grant(null);
  });
}

function notAllowed(): Refusal {
  return refuse('not_allowed', 'Only moderators and editors decide who may comment.');
}

function noSuchCommenter(): Refusal {
  return refuse('not_found', 'There is no such commenter.');
}
