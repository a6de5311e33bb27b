import { insertSealDeed } from '@/db/queries/sealed-story';
import type { AuditAct } from '@/newsroom/audit-acts';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { SealDeed } from './seal-deed';

interface Written {
  act: Extract<AuditAct, `seal_${string}` | 'story_sealed'>;
  deed: Parameters<typeof insertSealDeed>[1]['deed'];
  aboutId?: string;
  /** For the members; the audit has none. */
  reason?: string;
}

/** Writes a deed down twice: in the audit, with no word, and where the members of the story read it. */
export async function writeSealDeed(
  { tx, row, actor, now }: Pick<SealDeed, 'tx' | 'row' | 'actor' | 'now'>,
  { act, deed, aboutId, reason }: Written,
): Promise<void> {
  const { personId } = actor;
  await insertSealDeed(tx, {
    id: newId(),
    storyId: row.id,
    deed,
    personId,
    aboutId: aboutId ?? null,
    reason: reason ?? null,
    at: now,
  });
  writeDown(tx, { act, personId, storyId: row.id, ...(aboutId && { about: aboutId }), now });
}
