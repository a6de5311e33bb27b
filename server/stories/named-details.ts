import type { Connection } from '@/db/client';
import { authorsById } from '@/db/queries/author';
import { listSections } from '@/db/queries/section';
import { tagsById } from '@/db/queries/tag';
import type { Details } from '@/db/shapes';
import type { NamedDetails } from '@/newsroom/details-difference';
import { languageName } from '@/newsroom/languages';
import { STORY_KINDS } from '@/newsroom/story-kinds';
import { extrasOf } from './extra-details';

/** Said in the place of a section, tag or author that the house does not have any more. */
const GONE = '(removed since)';

/** Details with names in the place of ids, as they are called today. */
export async function namedDetails(connection: Connection, all: readonly Details[]): Promise<NamedDetails[]> {
  const names = {
    sections: byId(await listSections(connection)),
    tags: byId(
      await tagsById(
        connection,
        all.flatMap((details) => details.tagIds),
      ),
    ),
    authors: byId(
      await authorsById(
        connection,
        all.flatMap((details) => details.authorIds),
      ),
    ),
  };
  return all.map((details) => named(details, names));
}

type Names = Record<'sections' | 'tags' | 'authors', Map<string, string>>;

function named(details: Details, { sections, tags, authors }: Names): NamedDetails {
  const { kind, language, searchTitle, socialTitle } = extrasOf(details);
  const { sectionId, slug, tagIds, authorIds } = details;
  return {
    section: sectionId === null ? '' : (sections.get(sectionId) ?? GONE),
    slug,
    tags: tagIds.map((id) => tags.get(id) ?? GONE),
    byline: authorIds.map((id) => authors.get(id) ?? GONE),
    kind: STORY_KINDS[kind].name,
    language: languageName(language),
    searchTitle,
    socialTitle,
  };
}

function byId(rows: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}
