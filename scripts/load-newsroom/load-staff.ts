import type { Connection, Database } from '@/db/client';
import { insertAuthor } from '@/db/queries/author';
import { insertPerson, listPeople } from '@/db/queries/person';
import { insertSection } from '@/db/queries/section';
import type { Actor } from '@/newsroom/actor';
import { parseHandle } from '@/newsroom/byline';
import { hashPassword } from '@/server/auth/password';
import { newId } from '@/server/ids';
import { named, type StaffToLoad } from './newsroom-to-load';

/** Who and what was loaded, by the keys of the newsroom. */
export interface Staff {
  actors: ReadonlyMap<string, Actor>;
  authorIds: ReadonlyMap<string, string>;
  sectionIds: ReadonlyMap<string, string>;
}

/** Loads people with their profiles, and the sections. Throws, and writes nothing, when somebody is there already. */
export async function loadPeopleAndSections(
  staff: StaffToLoad,
  { database, now }: { database: Database; now: Date },
): Promise<Staff> {
  // One hash for all: it is slow on purpose, and they share the password anyway.
  const passwordHash = await hashPassword(staff.password);
  return database.inTransaction(async (tx) => {
    if ((await listPeople(tx)).length > 0) {
      throw new Error(
        'There are people in this database already: a newsroom is only loaded into an empty one.',
      );
    }
    const actors = await loadPeople(tx, staff, { passwordHash, now });
    const authorIds = await loadAuthors(tx, staff, actors);
    return { actors, authorIds, sectionIds: await loadSections(tx, staff) };
  });
}

async function loadPeople(
  tx: Connection,
  { people }: StaffToLoad,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>();
  for (const [key, { email, name, role }] of Object.entries(people)) {
    const actor = { personId: newId(), name, roles: [role] };
    await insertPerson(tx, { id: actor.personId, email, name, passwordHash, roles: [role], createdAt: now });
    actors.set(key, actor);
  }
  return actors;
}

async function loadAuthors(
  tx: Connection,
  { authors, people }: StaffToLoad,
  actors: ReadonlyMap<string, Actor>,
): Promise<Map<string, string>> {
  const personOf = new Map(Object.entries(people).map(([key, { author }]) => [author, key]));
  const authorIds = new Map<string, string>();
  for (const [key, { slug, name, bio, social }] of Object.entries(authors)) {
    const socialHandle = parseHandle(social.platform, social.handle);
    if (socialHandle === null)
      throw new Error(`“${social.handle}” cannot be a handle on ${social.platform}.`);
    const person = personOf.get(key);
    const personId = person === undefined ? null : named(actors, person, 'person').personId;
    const id = newId();
    await insertAuthor(tx, { id, slug, name, bio, socialPlatform: social.platform, socialHandle, personId });
    authorIds.set(key, id);
  }
  return authorIds;
}

async function loadSections(tx: Connection, { sections }: StaffToLoad): Promise<Map<string, string>> {
  const sectionIds = new Map<string, string>();
  for (const [place, section] of sections.entries()) {
    const id = newId();
    await insertSection(tx, { id, ...section, position: place + 1 });
    sectionIds.set(section.slug, id);
  }
  return sectionIds;
}
