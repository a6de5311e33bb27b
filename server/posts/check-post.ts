import type { Connection, Database } from '@/db/client';
import { insertCheck } from '@/db/queries/post-check';
import { standingDecision } from '@/db/queries/post-decision';
import { isPostInUse } from '@/db/queries/post-use';
import { changeWatch, lockWatch, type PostWatchRow } from '@/db/queries/post-watch';
import { findSocialPost, type SocialPostRow } from '@/db/queries/social-post';
import type { Actor } from '@/newsroom/actor';
import { type CheckReason, type Finding, findingOf, type Seen } from '@/newsroom/posts/finding';
import { afterCheck } from '@/newsroom/posts/watch';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { fetchPost } from '../embeds/fetch-post';
import type { PostDraft, PostOutcome } from '../embeds/post-draft';
import { newId } from '../ids';
import type { CaptureOptions } from './capture-post';
import { copyPictures } from './copy-pictures';
import { keepRereading, keptReading } from './keep-rereading';
import { tellEditors } from './tell-editors';

export interface CheckContext {
  database: Database;
  now: Date;
  /** Who wants to know; null: the clock. */
  by: Actor | null;
}

export interface CheckQuestion {
  postId: string;
  why: CheckReason;
  fetching: CaptureOptions;
}

export interface CheckResult {
  finding: Finding;
  seen: Seen;
}

/**
 * Asks the platform what has become of a post and writes the answer down: the check, what is known now, a new record
 * when the post reads otherwise, and a mail to the editors when there is something to decide. No answer is an answer,
 * too; it says nothing about the post.
 */
export async function checkPost(
  { postId, why, fetching }: CheckQuestion,
  { database, now, by }: CheckContext,
): Promise<Outcome<CheckResult>> {
  const record = await findSocialPost(database.read, postId);
  if (!record) return refuse('not_found', 'There is no such record.');
  const answer = await fetchPost(record.url, fetching);
  const seen = seenIn(answer);
  const finding = findingOf(record, seen);
  const draft = answer.ok && finding === 'edited' ? answer.value : null;
  const whole = draft && (await withPictures(draft, { fetching, database, now, by }));
  const check = { record, why, by, finding, seen, now, draft: whole };
  await database.inTransaction((tx) => writeCheck(tx, check));
  return grant({ finding, seen });
}

/** As it would be captured for the first time; its pictures are not copied again when it was kept reading so already. */
async function withPictures(
  draft: PostDraft,
  { fetching, ...context }: CheckContext & Pick<CheckQuestion, 'fetching'>,
): Promise<PostDraft> {
  if (await keptReading(context.database.read, draft)) return draft;
  const { outbound, storage } = fetching;
  const signal = AbortSignal.timeout(LONGEST_COPYING_MS);
  return copyPictures(draft, { ...context, outbound, storage, signal });
}

const LONGEST_COPYING_MS = 8_000;

/** A post that the platform does not give whole has said enough when it gave the text. */
function seenIn(answer: PostOutcome): Seen {
  if (answer.ok) return { text: answer.value.text, how: answer.way ?? 'oembed' };
  if (answer.known?.text) return { text: answer.known.text, how: 'in_parts' };
  return { silence: answer.silence ?? 'not_readable' };
}

interface Check extends CheckResult {
  record: SocialPostRow;
  why: CheckReason;
  by: Actor | null;
  /** What came from the platform, where it was enough for a record. */
  draft: PostDraft | null;
  now: Date;
}

async function writeCheck(tx: Connection, check: Check): Promise<void> {
  const { record, finding, seen, now } = check;
  const watch = await lockWatch(tx, record.id);
  if (!watch) throw new Error(`Nobody watches the record ${record.id}`);
  const captureId = await keepNew(tx, check);
  await insertCheck(tx, { ...rowOf(check), captureId });
  const known = { ...watch, shown: (await standingDecision(tx, watch.origin))?.shown ?? null };
  const after = afterCheck(known, { finding, seen, now });
  const { state, seenText, openSince } = after;
  await changeWatch(tx, record.id, { state, seenText, openSince, finding, checkedAt: now });
  if (hasOpened(watch, openSince) && (await isPostInUse(tx, record.id)))
    await tellEditors(tx, { record, now });
}

async function keepNew(tx: Connection, { draft, seen, by, now }: Check): Promise<string | null> {
  if (!draft || !('text' in seen)) return null;
  const how = WAYS.find((way) => way === seen.how) ?? 'oembed';
  return keepRereading(tx, draft, { capturedBy: by?.personId ?? null, capturedAt: now, how });
}

const WAYS = ['oembed', 'api', 'page'] as const;

function rowOf({ record, why, by, finding, seen, now }: Check) {
  return {
    id: newId(),
    postId: record.id,
    at: now,
    why,
    personId: by?.personId ?? null,
    finding,
    ...('text' in seen ? { seenText: seen.text } : { silence: seen.silence }),
  };
}

function hasOpened(before: PostWatchRow, openSince: Date | null): boolean {
  return openSince !== null && openSince.getTime() !== before.openSince?.getTime();
}
