import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { insertMissingTags, tagsBySlug } from '@/db/queries/tag';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { slugify } from '@/newsroom/slug';
import { newId } from '../ids';

const LONGEST_NAME = 60;
const MOST_TAGS = 20;

/**
 * The ids of the tags with these names, in their order and each once; makes those that nobody used before. Two names
 * that would have the same address are one tag.
 */
export async function tagsNamed(tx: Connection, names: readonly string[]): Promise<Outcome<string[]>> {
  const tidy = names.map((name) => cleanText(name).replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
  if (tidy.length > MOST_TAGS) return refuse('invalid', `A story has at most ${MOST_TAGS} tags.`);
  const wrong = tidy.find((name) => name.length > LONGEST_NAME || slugify(name) === '');
  if (wrong !== undefined) return refuse('invalid', `“${wrong.slice(0, LONGEST_NAME)}” cannot be a tag.`);
  const nameBySlug = new Map<string, string>();
  for (const name of tidy) {
    const slug = slugify(name);
    if (!nameBySlug.has(slug)) nameBySlug.set(slug, name);
  }
  const slugs = [...nameBySlug.keys()];
  const known = await tagsBySlug(tx, slugs);
  const missing = slugs.filter((slug) => !known.some((tag) => tag.slug === slug));
  await insertMissingTags(
    tx,
    missing.map((slug) => ({ id: newId(), slug, name: nameBySlug.get(slug) ?? slug })),
  );
  // Read again: somebody else may have made the same tag a moment ago.
  const idBySlug = new Map((await tagsBySlug(tx, slugs)).map((tag) => [tag.slug, tag.id]));
  return grant(slugs.flatMap((slug) => idBySlug.get(slug) ?? []));
}
