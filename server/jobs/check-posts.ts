import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import { changeWatch, claimCheck, duePosts, findWatch, isPostPublic } from '@/db/queries/post-watch';
import { checkReason, nextCheck, nextTry } from '@/newsroom/posts/check-schedule';
import { beginWatches } from '../posts/begin-watches';
import type { CaptureOptions } from '../posts/capture-post';
import { type CheckResult, checkPost } from '../posts/check-post';
import { houseFetching } from '../posts/house-fetching';

interface JobContext {
  database: Database;
  log: Logger;
  now: Date;
  /** Ends the round before its next question. */
  signal?: AbortSignal;
}

/** In one round; the next is seconds away, and a house that was closed for a month has time. */
const MOST_CHECKS = 6;
/** No platform is asked faster than this in one round, however many of its posts are due. */
const MOST_OF_ONE_PLATFORM = 2;
const ROWS_A_ROUND = 200;
/** A process that dies with a check in its hands leaves it to be taken again after this. */
const CLAIM_MS = 10 * 60_000;

/**
 * Looks what has become of the posts that readers have: when they are published, a day and a week later, and then every
 * month. Each check is made once, however many instances run this. A platform that does not answer is asked again later.
 */
export async function checkPosts(
  context: JobContext,
  fetching: CaptureOptions = houseFetching(),
): Promise<void> {
  const { database, now, signal } = context;
  await beginWatches(database);
  const due = await duePosts(database.read, { now, limit: ROWS_A_ROUND });
  const asked = new Map<string, number>();
  let checks = 0;
  for (const post of due) {
    const times = asked.get(post.platform) ?? 0;
    if (checks >= MOST_CHECKS || signal?.aborted) return;
    if (times >= MOST_OF_ONE_PLATFORM) continue;
    const result = await checkOne(post, { ...context, fetching });
    if (result === 'taken') continue;
    checks += 1;
    // Who asked us to wait, or cannot be reached, is left alone for the rest of the round.
    asked.set(post.platform, result === 'answered' ? times + 1 : MOST_OF_ONE_PLATFORM);
  }
}

type DuePost = Awaited<ReturnType<typeof duePosts>>[number];

async function checkOne(
  post: DuePost,
  context: JobContext & { fetching: CaptureOptions },
): Promise<'taken' | 'answered' | 'silent'> {
  const { postId, since, due } = post;
  const { database, now, log, fetching } = context;
  const until = new Date(now.getTime() + CLAIM_MS);
  if (!(await database.inTransaction((tx) => claimCheck(tx, { postId, due, until })))) return 'taken';
  if (!(await isPostPublic(database.read, postId))) {
    await rest(postId, database);
    return 'taken';
  }
  try {
    const question = { postId, why: checkReason(since, now), fetching };
    const outcome = await checkPost(question, { database, now, by: null });
    if (!outcome.ok) throw new Error(outcome.message);
    return await putOff(post, outcome.value, context);
  } catch (cause) {
    // One post that fails must not keep the others from being looked at; the claim runs out and it is tried again.
    log.error({ err: cause, post: postId }, 'a post could not be checked');
    return 'silent';
  }
}

/** Readers do not have it any more: nobody looks at it until a story shows it again. */
async function rest(postId: string, database: Database): Promise<void> {
  await database.inTransaction((tx) => changeWatch(tx, postId, { since: null, due: null, tries: 0 }));
}

async function putOff(
  { postId, since }: DuePost,
  { finding, seen }: CheckResult,
  { database, now, log }: JobContext,
): Promise<'answered' | 'silent'> {
  const mayAnswerLater = 'silence' in seen && seen.silence !== 'not_open';
  const tries = finding === 'unknown' && mayAnswerLater ? await triesOf(postId, database) : 0;
  const due = tries > 0 ? nextTry(tries, { since, now }) : nextCheck(since, now);
  await database.inTransaction((tx) => changeWatch(tx, postId, { due, tries }));
  log.info({ post: postId, finding, due }, 'post checked');
  return finding === 'unknown' ? 'silent' : 'answered';
}

async function triesOf(postId: string, database: Database): Promise<number> {
  return ((await findWatch(database.read, postId))?.tries ?? 0) + 1;
}
