import type { Connection } from '@/db/client';
import { type AuthorRow, listProfiles } from '@/db/queries/author';
import { listPeople } from '@/db/queries/person';
import type { SocialProfile } from '@/newsroom/byline';
import type { Role } from '@/newsroom/roles';
import { portraitUrl } from '../media/media-keys';

/** Somebody who signs in, as the desk shows them. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  isDisabled: boolean;
  byline: Byline | null;
}

/** What readers see of an author. */
export interface Byline {
  authorId: string;
  name: string;
  slug: string;
  bio: string;
  social: SocialProfile | null;
  /** Where else readers can follow them. */
  moreSocial: readonly SocialProfile[];
  /** The address of their portrait; null: none. */
  picture: string | null;
}

/** Everybody who works here, and the bylines of guests who do not. */
export async function readPeople(
  connection: Connection,
): Promise<{ colleagues: Colleague[]; guests: Byline[] }> {
  const [people, profiles] = await Promise.all([listPeople(connection), listProfiles(connection)]);
  const colleagues = people.map(({ personId, name, email, roles, disabledAt }) => {
    const profile = profiles.find((each) => each.personId === personId);
    const byline = profile ? bylineOf(profile) : null;
    return { id: personId, name, email, roles, isDisabled: disabledAt !== null, byline };
  });
  const guests = profiles.filter((profile) => profile.personId === null).map(bylineOf);
  return { colleagues, guests };
}

/** A byline profile as the desk shows it. */
export function bylineOf({
  id,
  name,
  slug,
  bio,
  socialPlatform,
  socialHandle,
  moreSocial,
  picture,
}: AuthorRow): Byline {
  const social = socialPlatform && socialHandle ? { platform: socialPlatform, handle: socialHandle } : null;
  return {
    authorId: id,
    name,
    slug,
    bio,
    social,
    moreSocial: moreSocial ?? [],
    picture: picture && portraitUrl(picture.key),
  };
}
