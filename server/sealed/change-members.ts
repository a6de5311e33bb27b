import { findPerson } from '@/db/queries/person';
import { deleteMember, insertMember } from '@/db/queries/sealed-story';
import type { Actor } from '@/newsroom/actor';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { mayBeMember } from '@/newsroom/sealed';
import type { StoryContext } from '../stories/context';
import { changeSeal, circleOf, refuseUnsealed } from './seal-deed';
import { tellOfSeal } from './tell-of-seal';
import { writeSealDeed } from './write-seal-deed';

interface MemberPress {
  storyId: string;
  /** Who is let in, or put out. */
  personId: string;
  actor: Actor;
}

/** Lets somebody of the desk into a sealed story. Nothing happens when they are a member already. */
export async function addMember(
  { personId, ...press }: MemberPress,
  context: StoryContext,
): Promise<Outcome<null>> {
  return changeSeal(press, context, async (deed) => {
    const { tx, row, actor, now } = deed;
    const refusal = refuseUnsealed(deed);
    if (refusal) return refusal;
    const person = await findPerson(tx, personId);
    if (!person || person.disabledAt || !mayBeMember(person))
      return refuse('invalid', 'Choose somebody who sees the desk: reporters and editors can be members.');
    if ((await circleOf(deed)).includes(personId)) return grant({ personIds: [] });
    await insertMember(tx, { storyId: row.id, personId, addedBy: actor.personId, addedAt: now });
    await writeSealDeed(deed, { act: 'seal_member_added', deed: 'added', aboutId: personId });
    const news = { storyId: row.id, personIds: [personId], byPersonId: actor.personId, now };
    await tellOfSeal(tx, { ...news, sentence: `${actor.name} let you into a sealed story` });
    return grant({ personIds: [personId] });
  });
}

/**
 * Puts a member out: their next look finds nothing, and their live lines end within seconds. Authors stay, and who sealed
 * the story does until the seal is lifted, so that nobody takes a story from those who answer for it.
 */
export async function removeMember(
  { personId, ...press }: MemberPress,
  context: StoryContext,
): Promise<Outcome<null>> {
  return changeSeal(press, context, async (deed) => {
    const { tx, row, subject, actor, now } = deed;
    const refusal = refuseUnsealed(deed);
    if (refusal) return refusal;
    if (subject.authorIds.includes(personId))
      return refuse('conflict', 'Who writes the story stays a member of it.');
    if (row.sealedBy === personId)
      return refuse('conflict', 'Who sealed the story stays a member until the seal is lifted.');
    if (!subject.memberIds?.includes(personId)) return grant({ personIds: [] });
    await deleteMember(tx, { storyId: row.id, personId });
    await writeSealDeed(deed, { act: 'seal_member_removed', deed: 'removed', aboutId: personId });
    const news = { storyId: null, personIds: [personId], byPersonId: actor.personId, now };
    await tellOfSeal(tx, { ...news, sentence: 'You are no longer a member of a sealed story' });
    return grant({ personIds: [personId] });
  });
}
