import type { Connection } from '@/db/client';
import { sanctionsOf } from '@/db/queries/commenter';
import { countApprovedOf, countRecent, sendersOf } from '@/db/queries/reader-comment';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import type { CommentFacts } from '@/newsroom/reader-comments/pipeline';
import { holdsNow } from '@/newsroom/reader-comments/sanctions';
import { searchWords } from '@/newsroom/search-words';
import { isInnerNetwork } from './inner-network';
import { readCommentRules, readCommentStanding } from './read-policy';

/** A comment that is about to be judged. */
export interface CommentToJudge {
  id: string;
  storyId: string;
  firstPublishedAt: Date;
  text: string;
  sameness: string;
  networkKey: string;
  /** Null: not known any more. */
  network: string | null;
  isTrapped: boolean;
  /** Who of the house wrote it. */
  personId: string | null;
  /** Who wrote it, as far as an address says so; `isProven` when they have shown that it is theirs. */
  commenterId: string | null;
  isProven: boolean;
}

const TEN_MINUTES = 600_000;
const A_DAY = 86_400_000;

/** Many people say a few words alike. */
const WORDS_OF_ONES_OWN = 8;

/**
 * Everything that the pipeline judges, as the database has it now. Of an address that nobody has shown to be theirs it says
 * nothing: whoever types it in would learn whether its owner is banned.
 */
export async function gatherCommentFacts(
  connection: Connection,
  comment: CommentToJudge,
  now: Date,
): Promise<Omit<CommentFacts, 'outside'>> {
  const { storyId, firstPublishedAt, personId } = comment;
  const commenterId = comment.isProven ? comment.commenterId : null;
  // One after the other: within a transaction there is one line to the database.
  const standing = await readCommentStanding(connection, { storyId, firstPublishedAt, now });
  const rules = await readCommentRules(connection);
  const repeats = await repeatsOf(connection, comment, now);
  const sanctions = commenterId === null ? [] : await sanctionsOf(connection, [commenterId]);
  const approved = commenterId === null ? 0 : await countApprovedOf(connection, commenterId);
  const recent = await recentOf(connection, { ...comment, commenterId }, now);
  return {
    text: comment.text,
    standing,
    isStaff: personId !== null,
    sanction: holdsNow(sanctions, now),
    isTrapped: comment.isTrapped,
    repeats,
    recent,
    words: { banned: rules.banned, suspect: rules.suspect },
    known: { approved, needed: rules.knownAfter },
  };
}

async function repeatsOf(
  connection: Connection,
  { id, sameness, text, commenterId, personId }: CommentToJudge,
  now: Date,
): Promise<CommentFacts['repeats']> {
  const since = new Date(now.getTime() - A_DAY);
  const senders = await sendersOf(connection, { sameness, since, exceptId: id });
  const isOwn = senders.some((sender) =>
    personId === null
      ? commenterId !== null && sender.commenterId === commenterId
      : sender.personId === personId,
  );
  if (isOwn) return 'own';
  return senders.length > 0 && searchWords(text).length >= WORDS_OF_ONES_OWN ? 'others' : null;
}

async function recentOf(
  connection: Connection,
  { id, commenterId, personId, networkKey, network }: CommentToJudge,
  now: Date,
): Promise<CommentFacts['recent']> {
  const asked = { since: new Date(now.getTime() - TEN_MINUTES), exceptId: id };
  const byCommenter = await countByWho(connection, { commenterId, personId }, asked);
  const byNetwork = await countRecent(connection, { ...asked, networkKey });
  const isOfHouse = network === null || isInnerNetwork(network);
  return { byCommenter, byNetwork, mostByNetwork: isOfHouse ? LIMITS.byProxy : LIMITS.byNetwork };
}

async function countByWho(
  connection: Connection,
  { commenterId, personId }: Pick<CommentToJudge, 'commenterId' | 'personId'>,
  asked: { since: Date; exceptId: string },
): Promise<number> {
  if (personId !== null) return countRecent(connection, { ...asked, personId });
  return commenterId === null ? 0 : countRecent(connection, { ...asked, commenterId });
}
