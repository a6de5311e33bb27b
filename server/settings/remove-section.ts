import { deleteSection, findSection, isSectionInUse, lockSections } from '@/db/queries/section';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import type { SettingsContext } from './context';
import { sectionDeed } from './section-deed';

/** Removes a section. Refuses while a story is in it: a draft, a spiked, a live or a withdrawn one alike. */
export async function removeSection(
  { sectionId }: { sectionId: string },
  { actor, database, now }: SettingsContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins look after the sections.');
  return database.inTransaction(async (tx) => {
    await lockSections(tx);
    const known = await findSection(tx, sectionId);
    if (!known) return refuse('not_found', 'This section has been removed already.');
    if (await isSectionInUse(tx, sectionId)) {
      return refuse('conflict', `There are stories in ${known.name}. Move them to another section first.`);
    }
    await deleteSection(tx, sectionId);
    writeDown(tx, sectionDeed({ deed: 'removed', sectionId, actor, now }));
    return grant(null);
  });
}
