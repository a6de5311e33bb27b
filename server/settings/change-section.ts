import type { Connection } from '@/db/client';
import { everPublishedSectionIds, findSection, lockSections, updateSection } from '@/db/queries/section';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import type { SettingsContext } from './context';
import { sectionDeed } from './section-deed';
import { refuseTakenName, refuseTakenSlug, type SectionWords, settleSectionWords } from './section-words';

interface SectionChange {
  sectionId: string;
  words: SectionWords;
}

/**
 * Writes name, slug and description of a section. Refuses another slug once readers had a story under the old one:
 * every link to it, and every address it redirects from, begins with that slug.
 */
export async function changeSection(
  { sectionId, words }: SectionChange,
  { actor, database, now }: SettingsContext,
): Promise<Outcome<{ sectionId: string }>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins look after the sections.');
  const settled = settleSectionWords(words);
  if (!settled.ok) return settled;
  try {
    return await database.inTransaction(async (tx) => {
      const outcome = await write(tx, { sectionId, words: settled.value });
      if (outcome.ok) writeDown(tx, sectionDeed({ deed: 'changed', sectionId, actor, now }));
      return outcome;
    });
  } catch (failure) {
    return refuseTakenSlug(failure, words.slug);
  }
}

async function write(
  tx: Connection,
  { sectionId, words }: SectionChange,
): Promise<Outcome<{ sectionId: string }>> {
  await lockSections(tx);
  const known = await findSection(tx, sectionId);
  if (!known) return refuse('not_found', 'This section has been removed meanwhile.');
  if (words.slug !== known.slug && (await everPublishedSectionIds(tx)).has(sectionId)) {
    return refuse('conflict', `Stories were published under “/${known.slug}”, so this slug stays as it is.`);
  }
  const taken = await refuseTakenName(tx, { name: words.name, sectionId });
  if (taken) return taken;
  await updateSection(tx, sectionId, words);
  return grant({ sectionId });
}
