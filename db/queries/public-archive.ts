import { asc } from 'drizzle-orm';
import type { Connection } from '../client';
import { redirect } from '../schema';

/** Every address that a story once had, whatever stands there now. */
export async function oldAddresses(connection: Connection): Promise<{ sectionSlug: string; slug: string }[]> {
  return connection
    .select({ sectionSlug: redirect.sectionSlug, slug: redirect.slug })
    .from(redirect)
    .orderBy(asc(redirect.sectionSlug), asc(redirect.slug));
}
