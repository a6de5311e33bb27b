import type { PostView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { checksOf } from '@/db/queries/post-check';
import { decisionsOf } from '@/db/queries/post-decision';
import { recordsOfPost } from '@/db/queries/post-library';
import { usesOf } from '@/db/queries/post-use';
import { findWatch } from '@/db/queries/post-watch';
import { findSocialPost } from '@/db/queries/social-post';
import { asDecided } from '@/newsroom/posts/as-decided';
import type { Ground, Shown } from '@/newsroom/posts/decision';
import type { CheckReason, Finding, PostState, Silence } from '@/newsroom/posts/finding';
import { type DifferencePart, textDifference } from '@/newsroom/posts/text-difference';
import type { StoryReader } from '@/newsroom/story-reader';
import { isSealIntact } from '../embeds/record';
import { capturedBy, type PostUse, platformName, postUse } from './browse-posts';
import { viewWithPhotos } from './read-post';

/** A record with everything the house knows about it; times are ISO 8601 in UTC. */
export interface PostRecord {
  /** The whole record, whatever readers get of it. */
  view: PostView;
  /** What readers get of it by the decision that holds; null without one. */
  readersView: PostView | null;
  platform: string;
  capturedBy: string;
  sha256: string;
  isSealIntact: boolean;
  state: PostState | null;
  isOpen: boolean;
  /** When it is looked at next; null while readers do not have it. */
  nextCheck: string | null;
  /** From our record to how the post reads now; null when it reads the same, or nobody knows. */
  difference: DifferencePart[] | null;
  checks: RecordCheck[];
  /** The first is the one that holds. */
  decisions: RecordDecision[];
  /** Every record of the same post, first captured first; this one among them. */
  captures: RecordCapture[];
  uses: PostUse[];
}

export interface RecordCheck {
  id: string;
  at: string;
  why: CheckReason;
  /** Null: the clock. */
  byName: string | null;
  finding: Finding;
  silence: Silence | null;
  captureId: string | null;
}

export interface RecordDecision {
  id: string;
  at: string;
  byName: string;
  shown: Shown;
  label: string;
  ground: Ground;
  reason: string;
  state: PostState | null;
}

export interface RecordCapture {
  id: string;
  at: string;
  by: string;
  isByHand: boolean;
  isThis: boolean;
}

/** More than a post is checked in ten years. */
const MOST_CHECKS = 200;

/** One record for its page on the desk; null also for one that stands in a sealed story only. Who asks must be allowed to browse records. */
export async function readRecord(
  connection: Connection,
  { id, reader }: { id: string; reader: StoryReader },
): Promise<PostRecord | null> {
  const row = await findSocialPost(connection, id);
  const watch = await findWatch(connection, id);
  if (!row || !watch) return null;
  const { id: _id, ...evidence } = row;
  const [checks, decisions, captures, uses] = await Promise.all([
    checksOf(connection, id, MOST_CHECKS),
    decisionsOf(connection, watch.origin),
    recordsOfPost(connection, watch.origin, reader),
    usesOf(connection, [id], reader),
  ]);
  // A record that they may not see is not among them.
  if (!captures.some((each) => each.id === id)) return null;
  const view = await viewWithPhotos(connection, row);
  const [standing] = decisions;
  return {
    view,
    readersView: standing ? asDecided(view, standing) : null,
    platform: platformName(row.platform),
    capturedBy: capturedBy({
      capturedByName: captures.find((each) => each.id === id)?.capturedByName ?? null,
    }),
    sha256: row.sha256,
    isSealIntact: isSealIntact(evidence),
    state: watch.state,
    isOpen: watch.openSince !== null && uses.length > 0,
    nextCheck: watch.due?.toISOString() ?? null,
    difference: watch.state === 'edited' ? textDifference(row.text, watch.seenText ?? '') : null,
    checks: checks.map(({ seenText: _text, at, ...check }) => ({ ...check, at: at.toISOString() })),
    decisions: decisions.map(({ origin: _origin, at, ...decision }) => ({
      ...decision,
      at: at.toISOString(),
    })),
    captures: captures.map((capture) => ({
      id: capture.id,
      at: capture.capturedAt.toISOString(),
      by: capturedBy(capture),
      isByHand: capture.capturedHow === 'by_hand',
      isThis: capture.id === id,
    })),
    uses: uses.map(postUse),
  };
}
