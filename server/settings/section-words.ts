import { cleanText } from '@/content/clean-text';
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

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
