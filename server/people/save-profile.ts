import type { Connection } from '@/db/client';
import { authorOfPerson, findProfile, insertAuthor, updateAuthor } from '@/db/queries/author';
import { findPerson, lockPerson } from '@/db/queries/person';
import { tableOfTaken } from '@/db/write-failures';
import { parseHandle, platformName, type SocialPlatform } from '@/newsroom/byline';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { isStorySlug } from '@/newsroom/slug-form';
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
  social: { platform: SocialPlatform; handle: string } | null;
}

type ProfileColumns = Parameters<typeof updateAuthor>[2];

/** Writes what readers see of an author. Refuses an address that cannot be one, or that another author has. */
export async function saveProfile(
  { owner, profile }: { owner: ProfileOwner; profile: Profile },
  { actor, database }: PeopleContext,
): Promise<Outcome<{ authorId: string }>> {
  if (!may(actor, 'people.manage')) return refuse('not_allowed', 'Only admins look after bylines.');
  const columns = columnsOf(profile);
  if (!columns.ok) return columns;
  try {
    return await database.inTransaction((tx) => write(tx, owner, columns.value));
  } catch (failure) {
    if (tableOfTaken(failure) !== 'author') throw failure;
    return refuse('conflict', `Another author has the address “${profile.slug}”. Choose a different one.`);
  }
}

function columnsOf({ name, slug, bio, social }: Profile): Outcome<ProfileColumns> {
  if (!isStorySlug(slug)) {
    return refuse(
      'invalid',
      'Write the address in small letters, digits and single hyphens, such as penny-starr.',
    );
  }
  if (!social) return grant({ name, slug, bio, socialPlatform: null, socialHandle: null });
  const handle = parseHandle(social.platform, social.handle);
  if (handle === null) {
    return refuse('invalid', `“${social.handle}” is no account name on ${platformName(social.platform)}.`);
  }
  return grant({ name, slug, bio, socialPlatform: social.platform, socialHandle: handle });
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
  return change(tx, known.id, columns);
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
  return known ? change(tx, known.id, columns) : insertNew(tx, { ...columns, personId });
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
  authorId: string,
  columns: ProfileColumns,
): Promise<Outcome<{ authorId: string }>> {
  await updateAuthor(tx, authorId, columns);
  return grant({ authorId });
}
