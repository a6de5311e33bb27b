import { listSections, lockSections, orderSections } from '@/db/queries/section';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import type { SettingsContext } from './context';
import { sectionDeed } from './section-deed';

/** Moves a section by one place in the order that readers see. The first stays when it is moved up, the last down. */
export async function moveSection(
  { sectionId, direction }: { sectionId: string; direction: 'up' | 'down' },
  { actor, database, now }: SettingsContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins look after the sections.');
  return database.inTransaction(async (tx) => {
    await lockSections(tx);
    const ids = (await listSections(tx)).map((section) => section.id);
    const place = ids.indexOf(sectionId);
    if (place < 0) return refuse('not_found', 'This section has been removed meanwhile.');
    const target = direction === 'up' ? place - 1 : place + 1;
    if (!(target in ids)) return grant(null);
    await orderSections(tx, ids.toSpliced(place, 1).toSpliced(target, 0, sectionId));
    writeDown(tx, sectionDeed({ deed: 'moved', sectionId, actor, now }));
    return grant(null);
  });
}
