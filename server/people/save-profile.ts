import type { Connection } from '@/db/client';
import { authorOfPerson, findProfile, insertAuthor, updateAuthor } from '@/db/queries/author';
import { findPerson, lockPerson } from '@/db/queries/person';
import { askToLearnAuthor } from '@/db/queries/search-lesson';
import { tableOfTaken } from '@/db/write-failures';
import { parseHandle, platformName, type SocialProfile } from '@/newsroom/byline';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { isStorySlug } from '@/newsroom/slug-form';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { PeopleContext } from './context';

/** Whose byline it is: somebody's who works here, a guest's who has one, or that of a guest who gets a first one. */
export type ProfileOwner =
  | { kind: 'person'; personId: string }
  | { kind: 'guest'; authorId: string }
  | { kind: 'new_guest' };

/** What readers see of an author. */
export interface Profile {
  name: string;
  slug: string;
  bio: string;
  social: SocialProfile | null;
  /** Where else to follow them; each platform once. */
  moreSocial?: readonly SocialProfile[];
}

type ProfileColumns = Parameters<typeof updateAuthor>[2];

/** Writes what readers see of an author. Refuses an address that cannot be one, or that another author has. */
export async function saveProfile(
  { owner, profile }: { owner: ProfileOwner; profile: Profile },
  { actor, database, now }: PeopleContext,
): Promise<Outcome<{ authorId: string }>> {
  if (!may(actor, 'people.manage')) return refuse('not_allowed', 'Only admins look after bylines.');
  const columns = columnsOf(profile);
  if (!columns.ok) return columns;
  try {
    return await database.inTransaction(async (tx) => {
      const outcome = await write(tx, owner, columns.value);
      if (!outcome.ok) return outcome;
      const { personId } = actor;
      const facts = { guest: owner.kind !== 'person' };
      writeDown(tx, { act: 'byline_changed', personId, about: outcome.value.authorId, facts, now });
      return outcome;
    });
  } catch (failure) {
    if (tableOfTaken(failure) !== 'author') throw failure;
    return refuse('conflict', `Another author has the address “${profile.slug}”. Choose a different one.`);
  }
}

function columnsOf({ name, slug, bio, social, moreSocial = [] }: Profile): Outcome<ProfileColumns> {
  if (!isStorySlug(slug)) {
    return refuse(
      'invalid',
      'Write the address in small letters, digits and single hyphens, such as penny-starr.',
    );
  }
  const wanted = [...(social ? [social] : []), ...moreSocial];
  const profiles = settleSocial(wanted);
  if (!profiles.ok) return profiles;
  const [first, ...more] = profiles.value;
  const socialPlatform = first?.platform ?? null;
  const socialHandle = first?.handle ?? null;
  return grant({ name, slug, bio, socialPlatform, socialHandle, moreSocial: more.length > 0 ? more : null });
}

function settleSocial(wanted: readonly SocialProfile[]): Outcome<SocialProfile[]> {
  const settled: SocialProfile[] = [];
  for (const { platform, handle: typed } of wanted) {
    const handle = parseHandle(platform, typed);
    if (handle === null)
      return refuse('invalid', `“${typed}” is no account name on ${platformName(platform)}.`);
    if (settled.some((each) => each.platform === platform))
      return refuse('invalid', `${platformName(platform)} stands there twice. Name each platform once.`);
    settled.push({ platform, handle });
  }
  return grant(settled);
}

async function write(
  tx: Connection,
  owner: ProfileOwner,
  columns: ProfileColumns,
): Promise<Outcome<{ authorId: string }>> {
  if (owner.kind === 'new_guest') return insertNew(tx, { ...columns, personId: null });
  if (owner.kind === 'person') return writeOfPerson(tx, owner.personId, columns);
  const known = await findProfile(tx, owner.authorId);
  // Somebody's who works here is reached through them.
  if (!known || known.personId) return refuse('not_found', 'There is no such guest author.');
  return change(tx, known, columns);
}

async function writeOfPerson(
  tx: Connection,
  personId: string,
  columns: ProfileColumns,
): Promise<Outcome<{ authorId: string }>> {
  // Two admins at once would give one person two bylines.
  await lockPerson(tx, personId);
  if (!(await findPerson(tx, personId))) return refuse('not_found', 'There is no such person.');
  const known = await authorOfPerson(tx, personId);
  return known ? change(tx, known, columns) : insertNew(tx, { ...columns, personId });
}

async function insertNew(
  tx: Connection,
  row: ProfileColumns & { personId: string | null },
): Promise<Outcome<{ authorId: string }>> {
  const authorId = newId();
  await insertAuthor(tx, { id: authorId, ...row });
  return grant({ authorId });
}

async function change(
  tx: Connection,
  { id: authorId, name }: { id: string; name: string },
  columns: ProfileColumns,
): Promise<Outcome<{ authorId: string }>> {
  await updateAuthor(tx, authorId, columns);
  // Readers look for the stories of somebody by the name that stands on them now.
  if (columns.name !== name) await askToLearnAuthor(tx, authorId);
  return grant({ authorId });
}
