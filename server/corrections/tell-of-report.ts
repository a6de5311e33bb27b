import type { Connection } from '@/db/client';
import { editorsAnd, tellPeople } from '../notify/tell-people';

/** Where reports wait. */
export const MISTAKES_PATH = '/desk/mistakes';

/** Tells the editors that a reader reports a mistake. */
export async function tellOfReport(
  tx: Connection,
  { storyId, now }: { storyId: string; now: Date },
): Promise<void> {
  const editors = await editorsAnd(tx, () => false, { exceptPersonId: null });
  await tellPeople(
    tx,
    editors.map((toPersonId) => ({
      toPersonId,
      kind: 'mistake' as const,
      storyId,
      subject: 'A reader reports a mistake',
      text: 'A reader reports a mistake in a published story.',
      path: MISTAKES_PATH,
    })),
    now,
  );
}
