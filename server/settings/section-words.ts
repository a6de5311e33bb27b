import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { listSections } from '@/db/queries/section';
import { tableOfTaken } from '@/db/write-failures';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { isSectionSlug } from '@/newsroom/slug';
import { isStorySlug } from '@/newsroom/slug-form';
import { hasVisibleText } from '@/newsroom/visible-text';

/** What an admin writes about a section. */
export interface SectionWords {
  name: string;
  /** The first part of the address of every story in it. */
  slug: string;
  /** One line for readers; empty: none. */
  description: string;
}

/** The words as they are stored, each on one line. Refuses an empty name and a slug that no section can have. */
export function settleSectionWords({ name, slug, description }: SectionWords): Outcome<SectionWords> {
  if (!hasVisibleText(name)) return refuse('invalid', 'A section needs a name.');
  if (!isStorySlug(slug)) {
    return refuse(
      'invalid',
      'Write the slug in small letters, digits and single hyphens, such as local-news.',
    );
  }
  if (!isSectionSlug(slug)) {
    return refuse('invalid', `The address “/${slug}” belongs to Galley itself. Choose a different slug.`);
  }
  return grant({ name: oneLine(name), slug, description: oneLine(description) });
}

/** What is answered when another section was first with the slug. Throws a failure of any other kind again. */
export function refuseTakenSlug(failure: unknown, slug: string): Refusal {
  if (tableOfTaken(failure) !== 'section') throw failure;
  return refuse('conflict', `Another section has the slug “${slug}”. Choose a different one.`);
}

/**
 * Refuses a name that another section has, in whatever letters: people choose sections by name. Ask it with all
 * sections locked. `sectionId` is the section that is changed.
 */
export async function refuseTakenName(
  tx: Connection,
  { name, sectionId }: { name: string; sectionId: string },
): Promise<Refusal | null> {
  const others = (await listSections(tx)).filter((section) => section.id !== sectionId);
  const taken = others.find((section) => inSmallLetters(section.name) === inSmallLetters(name));
  return taken
    ? refuse('conflict', `Another section is called “${taken.name}”. Choose a different name.`)
    : null;
}

function inSmallLetters(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
