import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { insertMember } from '@/db/queries/sealed-story';
import { lockStory, touchStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { LONGEST_SEAL_REASON } from '@/newsroom/sealed';
import { isSealedFrom } from '@/newsroom/standing';
import { hasVisibleText } from '@/newsroom/visible-text';
import type { StoryContext } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { isId } from '../stories/readable';
import { circleOf } from './seal-deed';
import { tellOfSeal } from './tell-of-seal';
import { writeSealDeed } from './write-seal-deed';

interface BreakPress {
  storyId: string;
  reason: string;
  actor: Actor;
}

/**
 * Joins a sealed story past its seal, for a managing editor and with a reason: nobody can lock the newsroom out of a story.
 * The deed is in the audit; the reason is kept with the story, and its members are told at once.
 */
export async function breakSeal(
  press: BreakPress,
  { database, events, now }: StoryContext,
): Promise<Outcome<null>> {
  const { storyId, actor } = press;
  if (!may(actor, 'seal.break'))
    return refuse('not_allowed', 'Only managing editors join a sealed story past its seal.');
  const reason = cleanText(press.reason).trim().slice(0, LONGEST_SEAL_REASON);
  if (!hasVisibleText(reason))
    return refuse('invalid', 'Say why you join this story. Its members will read it.');
  const outcome = await database.inTransaction((tx) => join(tx, { storyId, reason, actor }, now));
  if (outcome.ok) events.emit('sealChanged', { storyId, personIds: [actor.personId] });
  return outcome;
}

async function join(
  tx: Connection,
  { storyId, reason, actor }: BreakPress,
  now: Date,
): Promise<Outcome<null>> {
  const row = isId(storyId) ? await lockStory(tx, storyId) : null;
  const subject = row && (await subjectOf(tx, row));
  if (!row?.sealedAt || !subject || !isSealedFrom(actor, subject))
    return refuse(
      'not_found',
      'There is no such sealed story. Perhaps its seal was lifted, or you are a member.',
    );
  const { personId } = actor;
  const personIds = await circleOf({ tx, row, subject });
  await insertMember(tx, { storyId, personId, addedBy: personId, addedAt: now });
  await writeSealDeed({ tx, row, actor, now }, { act: 'seal_broken', deed: 'broken', reason });
  const sentence = `${actor.name} joined a sealed story past its seal`;
  await tellOfSeal(tx, { storyId, personIds, byPersonId: personId, sentence, now });
  await touchStory(tx, storyId);
  return grant(null);
}
