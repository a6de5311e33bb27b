import { listSealedFrom } from '@/db/queries/sealed-story';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { sealedNumber } from '@/newsroom/sealed';
import { statusName } from '@/newsroom/states';
import type { Reading } from '../stories/context';

/** A sealed story before who is no member of it. It never has a word of the story; times are ISO 8601 in UTC. */
export interface FoundSealed {
  id: string;
  number: string;
  status: string;
  section: string | null;
  sealedBy: string | null;
  sealedAt: string;
}

export interface SealedList {
  stories: FoundSealed[];
  mayJoin: boolean;
}

/** The sealed stories of which somebody is no member, for who answers for the house: that they are there, and whom to ask. */
export async function findSealed(
  { actor }: { actor: Actor },
  { database: { read } }: Reading,
): Promise<Outcome<SealedList>> {
  if (!may(actor, 'seal.find'))
    return refuse('not_allowed', 'Managing editors and admins find sealed stories.');
  // An admin reads no stories, and finds of sealed ones what a managing editor does.
  const rows = await listSealedFrom(read, { personId: actor.personId, sees: 'all' });
  return grant({
    mayJoin: may(actor, 'seal.break'),
    stories: rows.flatMap(({ id, workingState, publicState, sectionName, sealedAt, sealedByName }) =>
      sealedAt
        ? [
            {
              id,
              number: sealedNumber(id),
              status: statusName(workingState, publicState),
              section: sectionName,
              sealedBy: sealedByName,
              sealedAt: sealedAt.toISOString(),
            },
          ]
        : [],
    ),
  });
}
