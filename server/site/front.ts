import type { Connection } from '@/db/client';
import { listPublications, type PublicationRow } from '@/db/queries/publication';
import { listPublicSections } from '@/db/queries/publication-place';
import { sectionPath } from './addresses';
import { newestOf } from './newest-of';
import type { Site } from './site-settings';
import { type LinkView, readTeasers, type Teaser } from './teaser';

/** What a section flows down the home page. */
export interface River {
  section: LinkView;
  description: string;
  teasers: Teaser[];
}

export interface FrontView {
  lead: Teaser | null;
  seconds: Teaser[];
  /** Only sections that have something beyond the lead and the seconds. */
  rivers: River[];
  /** When the newest of it was published or changed; null for an empty paper. */
  changedAt: Date | null;
}

const SECONDS = 2;
const RIVER_LENGTH = 5;
/** How far down the news the lead may be looked for, so that it has a picture but is still news. */
const LEAD_CANDIDATES = 6;

/** The home page by the clock: the newest story with a picture leads. Editors arrange it with a later release. */
export async function readFront(connection: Connection, site: Site): Promise<FrontView> {
  const newest = await listPublications(connection, { filter: { of: 'house' }, limit: LEAD_CANDIDATES });
  const [lead, ...others] = pictureFirst(newest);
  const seconds = others.slice(0, SECONDS);
  const top = lead ? [lead, ...seconds] : [];
  const rivers = await readRiverRows(connection, top);
  const all = [...top, ...rivers.flatMap(({ rows }) => rows)];
  const teasers = new Map(
    (await readTeasers(connection, { rows: all, site })).map((each) => [each.storyId, each]),
  );
  const drawn = (rows: readonly PublicationRow[]) => rows.flatMap((row) => teasers.get(row.storyId) ?? []);
  return {
    lead: (lead && teasers.get(lead.storyId)) ?? null,
    seconds: drawn(seconds),
    rivers: rivers.map(({ rows, ...river }) => ({ ...river, teasers: drawn(rows) })),
    changedAt: newestOf(all),
  };
}

async function readRiverRows(connection: Connection, taken: readonly PublicationRow[]) {
  const takenIds = new Set(taken.map((row) => row.storyId));
  const sections = await listPublicSections(connection);
  const rivers = await Promise.all(
    sections.map(async ({ id, slug, name, description }) => {
      const limit = RIVER_LENGTH + takenIds.size;
      const rows = await listPublications(connection, { filter: { of: 'section', id }, limit });
      const fresh = rows.filter((row) => !takenIds.has(row.storyId)).slice(0, RIVER_LENGTH);
      return { section: { name, href: sectionPath(slug) }, description, rows: pictureFirst(fresh) };
    }),
  );
  return rivers.filter(({ rows }) => rows.length > 0);
}

/** The same stories, with the newest that has a picture before the others. */
function pictureFirst(rows: readonly PublicationRow[]): PublicationRow[] {
  const first = rows.find((row) => row.leadPhotoId !== null) ?? rows[0];
  return first ? [first, ...rows.filter((row) => row !== first)] : [];
}
