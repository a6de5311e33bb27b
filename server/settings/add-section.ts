import { insertSection, lockSections, nextSectionPosition } from '@/db/queries/section';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { SettingsContext } from './context';
import { sectionDeed } from './section-deed';
import { refuseTakenName, refuseTakenSlug, type SectionWords, settleSectionWords } from './section-words';

/** Adds a section after the last one. Refuses a name or slug that another section has, and a slug of the house. */
export async function addSection(
  words: SectionWords,
  { actor, database, now }: SettingsContext,
): Promise<Outcome<{ sectionId: string }>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins look after the sections.');
  const settled = settleSectionWords(words);
  if (!settled.ok) return settled;
  const sectionId = newId();
  try {
    return await database.inTransaction(async (tx) => {
      await lockSections(tx);
      const taken = await refuseTakenName(tx, { name: settled.value.name, sectionId });
      if (taken) return taken;
      await insertSection(tx, { id: sectionId, ...settled.value, position: await nextSectionPosition(tx) });
      writeDown(tx, sectionDeed({ deed: 'added', sectionId, actor, now }));
      return grant({ sectionId });
    });
  } catch (failure) {
    return refuseTakenSlug(failure, words.slug);
  }
}
