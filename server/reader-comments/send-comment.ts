import type { Connection } from '@/db/client';
import { commenterOf, countUnconfirmed, findCommenterByEmail } from '@/db/queries/commenter';
import type { PublicationRow } from '@/db/queries/publication';
import { countInThread, insertReaderComment } from '@/db/queries/reader-comment';
import { findPublicComment } from '@/db/queries/reader-comment-public';
import type { Actor } from '@/newsroom/actor';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import type { OutsideAnswer } from '@/newsroom/reader-comments/pipeline';
import type { ReaderCommentState } from '@/newsroom/reader-comments/states';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { newId } from '../ids';
import { isId } from '../stories/readable';
import { askAbout } from './ask-about';
import { findCommentedStory } from './commented-story';
import type { ReaderContext } from './context';
import { commenterOfDevice } from './device';
import type { CommentToJudge } from './gather-facts';
import { judgeNow } from './judge-now';
import { networkKey, samenessOf } from './keys';
import { tellCommenter } from './mails';
import { type CommentForm, judgeSender } from './read-form';

interface Sent {
  address: { sectionSlug: string; slug: string };
  form: CommentForm;
  cookieHeader: string | null;
  network: string;
  /** Who is signed in at the newsroom, whose comment it then is. */
  actor: Actor | null;
}

export interface Taken {
  commentId: string;
  state: ReaderCommentState;
  /** Whether who sent it has shown who they are: only they may be led to their own page of it. */
  isProven: boolean;
}

/** Who sends a comment, as far as it is known before it is written down. */
interface Sender {
  name: string;
  email: string | null;
  commenterId: string | null;
  personId: string | null;
  isProven: boolean;
}

/**
 * Takes a comment of a reader. From a browser that is known it is judged and stands where the pipeline puts it; from any
 * other it waits until a link in a mail was opened, and is judged again then. Refuses what the pipeline refuses, and
 * keeps nothing of it. The outside program is asked before anything is locked.
 */
export async function sendComment(sent: Sent, context: ReaderContext): Promise<Outcome<Taken>> {
  const { database, now } = context;
  const found = await findCommentedStory(database.read, sent.address);
  if (found.found !== 'story') return refuse('not_found', 'This story is not there any more.');
  const sender = await senderOf(sent, context);
  if (!sender.ok) return sender;
  const comment = toJudge(sent, { story: found.story, sender: sender.value }, context);
  const judged = await judgeNow(database.read, comment, { outside: null, now });
  if (!judged.ok) return judged;
  const asked = { comment, name: sender.value.name, story: found.story };
  const outside =
    sender.value.isProven && sender.value.personId === null ? await askAbout(asked, context) : null;
  return database.inTransaction((tx) =>
    writeWithin(tx, { comment, sender: sender.value, parentId: sent.form.parentId, outside }, now),
  );
}

async function senderOf(
  { form, cookieHeader, actor }: Sent,
  { database: { read }, authSecret }: ReaderContext,
): Promise<Outcome<Sender>> {
  if (actor && actor.roles.length > 0) {
    const { name, personId } = actor;
    return grant({ name, email: null, commenterId: null, personId, isProven: true });
  }
  const given = judgeSender(form);
  if (!given.ok) return given;
  const device = await commenterOfDevice(read, { cookieHeader, authSecret });
  const { name, email } = given.value;
  const known = device?.email === email ? device : await findCommenterByEmail(read, email);
  const isProven = known !== null && known.id === device?.id;
  return grant({ name, email, commenterId: known?.id ?? null, personId: null, isProven });
}

function toJudge(
  { form, network }: Sent,
  { story, sender }: { story: PublicationRow; sender: Sender },
  { authSecret }: ReaderContext,
): CommentToJudge {
  return {
    id: newId(),
    storyId: story.storyId,
    firstPublishedAt: story.firstPublishedAt,
    text: form.text,
    sameness: samenessOf(form.text),
    networkKey: networkKey(authSecret, network),
    network,
    isTrapped: form.trap !== '',
    personId: sender.personId,
    commenterId: sender.commenterId,
    isProven: sender.isProven,
  };
}

interface Writing {
  comment: CommentToJudge;
  sender: Sender;
  parentId: string;
  outside: OutsideAnswer | null;
}

async function writeWithin(tx: Connection, writing: Writing, now: Date): Promise<Outcome<Taken>> {
  const { comment, sender, outside } = writing;
  const { id, storyId, text, sameness, personId } = comment;
  // Judged again where nobody comes between: of two that are sent at once, one is a repeat.
  const judged = await judgeNow(tx, comment, { outside, now });
  if (!judged.ok) return judged;
  const place = await placeOf(tx, writing);
  if (!place.ok) return place;
  const commenterId = await whoWrites(tx, sender, now);
  if (!sender.isProven && commenterId !== null && (await isFlooded(tx, commenterId, now)))
    return refuse('too_many', 'We have sent enough mails to this address today. Open one of them first.');
  const { reasons } = judged.value;
  const state = sender.isProven ? judged.value.state : 'unconfirmed';
  await insertReaderComment(tx, {
    id,
    storyId,
    ...place.value,
    commenterId,
    personId,
    name: sender.name,
    text: text.trim(),
    sameness,
    networkKey: comment.networkKey,
    isTrapped: comment.isTrapped ? 1 : 0,
    state,
    reasons: state === 'unconfirmed' ? [] : reasons,
    at: now,
    confirmedAt: sender.isProven ? now : null,
  });
  if (state === 'unconfirmed') await tellCommenter(tx, { commentId: id, kind: 'confirm', now });
  return grant({ commentId: id, state, isProven: sender.isProven });
}

async function whoWrites(
  tx: Connection,
  { personId, commenterId, email, name }: Sender,
  now: Date,
): Promise<string | null> {
  if (personId !== null || email === null) return null;
  return commenterId ?? (await commenterOf(tx, { id: newId(), email, name, createdAt: now })).id;
}

async function placeOf(
  tx: Connection,
  { comment: { id, storyId }, parentId }: Writing,
): Promise<Outcome<{ parentId: string | null; rootId: string }>> {
  if (parentId === '') return grant({ parentId: null, rootId: id });
  const parent = isId(parentId) ? await findPublicComment(tx, { storyId, commentId: parentId }) : null;
  if (!parent) return goneAnswer();
  if ((await countInThread(tx, parent.rootId)) > LIMITS.answers)
    return refuse('too_many', 'This thread is full. Begin a new one.');
  return grant({ parentId: parent.id, rootId: parent.rootId });
}

function goneAnswer(): Refusal {
  return refuse('conflict', 'What you answer is not there any more. Send it as a comment of its own.');
}

const A_DAY = 86_400_000;

async function isFlooded(tx: Connection, commenterId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - A_DAY);
  return (await countUnconfirmed(tx, { commenterId, since })) >= LIMITS.confirmations;
}
