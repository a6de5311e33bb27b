import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { publishedStories } from '@/db/queries/published-story';
import { findStory, lockStory } from '@/db/queries/story';
import { lastWithheld, releaseVersions, withholdVersions } from '@/db/queries/withheld-version';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { hasVisibleText } from '@/newsroom/visible-text';
import { writeDown } from '../audit/write-down';
import { historyPath, storyPath } from '../site/addresses';
import type { StoryContext } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { noSuchStory } from '../stories/readable';
import { readPublishedVersions } from './read-public-history';

interface Wish {
  storyId: string;
  actor: Actor;
}

type Context = Pick<StoryContext, 'database' | 'now'>;

/**
 * Takes every version that readers had before now out of the history that they can look up, with a reason. With `isLiveToo`
 * also the one they have: it stays before them, and once another takes its place nobody can look up what that one changed.
 */
export async function withholdEarlier(
  { storyId, actor, reason, isLiveToo }: Wish & { reason: string; isLiveToo: boolean },
  { database, now }: Context,
): Promise<Outcome<null>> {
  const words = cleanText(reason).trim();
  if (!hasVisibleText(words)) return refuse('invalid', 'Give a reason.');
  return database.inTransaction(async (tx) => {
    const refusal = await refuseFor(tx, { storyId, actor });
    if (refusal) return refusal;
    const versions = await readPublishedVersions(tx, storyId);
    const taken = isLiveToo ? versions : versions.slice(0, -1);
    if (taken.length === 0) return refuse('conflict', 'Readers had no earlier version of this story.');
    const { personId: withheldBy } = actor;
    const by = { storyId, reason: words, withheldBy, withheldAt: now };
    await withholdVersions(
      tx,
      [...new Set(taken.map(({ versionId }) => versionId))].map((versionId) => ({ versionId, ...by })),
    );
    const facts = { deed: 'withheld', versions: taken.length };
    writeDown(tx, { act: 'versions_withheld', personId: withheldBy, storyId, facts, now });
    return grant(null);
  });
}

/** Puts the versions of a story back that were withheld. What was taken back by a withdrawal stays back. */
export async function releaseEarlier(
  { storyId, actor }: Wish,
  { database, now }: Context,
): Promise<Outcome<null>> {
  return database.inTransaction(async (tx) => {
    const refusal = await refuseFor(tx, { storyId, actor });
    if (refusal) return refusal;
    if (!(await lastWithheld(tx, storyId))) return refuse('conflict', 'Nothing of this story is withheld.');
    await releaseVersions(tx, storyId);
    writeDown(tx, {
      act: 'versions_withheld',
      personId: actor.personId,
      storyId,
      facts: { deed: 'released' },
      now,
    });
    return grant(null);
  });
}

async function refuseFor(tx: Connection, { storyId, actor }: Wish) {
  const row = await lockStory(tx, storyId);
  if (!row) return noSuchStory();
  const subject = await subjectOf(tx, row);
  if (!may(actor, 'story.read', subject)) return noSuchStory();
  if (!may(actor, 'story.withhold', subject))
    return refuse('not_allowed', 'Editors decide which versions readers can look up.');
  if (row.publicState !== 'live')
    return refuse('conflict', 'Readers do not have this story, so they can look nothing up.');
  return null;
}

/** What the history page of the desk says of what readers can look up. */
export interface PublicVersions {
  /** How many versions readers had, and how many of them they can look up. */
  published: number;
  open: number;
  /** Where they do. */
  href: string;
  withheld: { reason: string; byName: string; at: string } | null;
  mayWithhold: boolean;
}

/** Reads what readers can look up of a live story; null for one that they do not have, or whoever asks may not see. */
export async function readPublicVersions(
  connection: Connection,
  { storyId, actor }: Wish,
): Promise<PublicVersions | null> {
  const row = await findStory(connection, storyId);
  const subject = row && (await subjectOf(connection, row));
  if (!subject || !may(actor, 'story.read', subject)) return null;
  const [live] = await publishedStories(connection, [storyId]);
  if (!live) return null;
  const versions = await readPublishedVersions(connection, storyId);
  const last = await lastWithheld(connection, storyId);
  return {
    published: versions.length,
    open: versions.filter(({ isOpen }) => isOpen).length,
    href: historyPath(storyPath(live)),
    withheld: last && { reason: last.reason, byName: last.byName, at: last.at.toISOString() },
    mayWithhold: may(actor, 'story.withhold', subject),
  };
}
