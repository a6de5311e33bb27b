import type { Connection } from '@/db/client';
import { findPreviewLinkOfStory, revokePreviewLink } from '@/db/queries/preview-link';
import { findStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import type { StoryContext } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { noSuchStory } from '../stories/readable';

interface Wish {
  storyId: string;
  linkId: string;
  actor: Actor;
}

/** Closes a link for good; whoever has it open sees nothing more with the next request. Done twice, it stays done. */
export async function revokePreview(
  wish: Wish,
  { database, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<null>> {
  return database.inTransaction((tx) => revokeWithin(tx, wish, now));
}

async function revokeWithin(
  tx: Connection,
  { storyId, linkId, actor }: Wish,
  now: Date,
): Promise<Outcome<null>> {
  const row = await findStory(tx, storyId);
  const subject = row && (await subjectOf(tx, row));
  if (!subject || !may(actor, 'story.read', subject)) return noSuchStory();
  if (!may(actor, 'story.show_outside', subject))
    return refuse('not_allowed', 'Editors, and the reporters who write this story, can close its previews.');
  const link = await findPreviewLinkOfStory(tx, { storyId, linkId });
  if (!link) return refuse('not_found', 'There is no such preview.');
  const { personId } = actor;
  if (await revokePreviewLink(tx, { linkId, personId, now }))
    writeDown(tx, { act: 'preview_revoked', personId, storyId, about: linkId, now });
  return grant(null);
}
