import type { Connection } from '@/db/client';
import { authorsById } from '@/db/queries/author';
import { findSection } from '@/db/queries/section';
import { tagsOfStory } from '@/db/queries/story-details';
import type { Details } from '@/db/shapes';
import { STORY_KINDS } from '@/newsroom/story-kinds';
import type { DetailsPress } from './details';
import { type ExtraDetails, extrasOf } from './extra-details';

/** Says what the details are now and what was to be written over them, so that nobody has to guess. */
export async function describeDetailsClash(
  connection: Connection,
  now: Details,
  press: DetailsPress,
): Promise<string> {
  const clashes = [
    press.section !== undefined &&
      clash(
        'the section',
        await sectionName(connection, now.sectionId),
        await sectionName(connection, press.section),
      ),
    press.slug !== undefined && clash('the slug', now.slug, press.slug),
    press.tags && clash('the tags', await tagNames(connection, press.storyId), press.tags.join(', ')),
    press.byline &&
      clash('the byline', await namesOf(connection, now.authorIds), await namesOf(connection, press.byline)),
    ...extraClashes(extrasOf(now), press),
  ].filter((sentence) => typeof sentence === 'string');
  const start = 'Somebody else changed the details of this story while you did';
  return clashes.length === 0 ? `${start}. Look at them and try again.` : `${start}: ${clashes.join('; ')}.`;
}

function extraClashes(now: ExtraDetails, press: DetailsPress) {
  return [
    press.kind && clash('the kind', STORY_KINDS[now.kind].name, STORY_KINDS[press.kind].name),
    press.language && clash('the language', now.language, press.language),
    press.searchTitle !== undefined && clash('the search title', now.searchTitle, press.searchTitle),
    press.socialTitle !== undefined && clash('the social title', now.socialTitle, press.socialTitle),
  ];
}

function clash(what: string, now: string, wanted: string): string {
  return `${what} is now ${spoken(now)}, you chose ${spoken(wanted)}`;
}

function spoken(value: string): string {
  return value === '' ? 'empty' : `“${value}”`;
}

async function sectionName(connection: Connection, sectionId: string | null): Promise<string> {
  return (sectionId && (await findSection(connection, sectionId))?.name) || '';
}

async function tagNames(connection: Connection, storyId: string): Promise<string> {
  return (await tagsOfStory(connection, storyId)).map((tag) => tag.name).join(', ');
}

async function namesOf(connection: Connection, authorIds: readonly string[]): Promise<string> {
  const authors = await authorsById(connection, authorIds);
  return authorIds.map((id) => authors.find((author) => author.id === id)?.name ?? '').join(', ');
}
