import type { Connection } from '@/db/client';
import { launchedFront } from '@/db/queries/front';
import { listPublicSections } from '@/db/queries/publication-place';
import { type Arrangement, HOME } from '@/newsroom/fronts/arrangement';
import { homeByClock } from '@/newsroom/fronts/by-clock';
import { drawFront, type FrontView, type NamedSection } from './draw-front';
import type { Site } from './site-settings';

/** The home page: as editors have launched it, else by the clock. */
export async function readFront(connection: Connection, site: Site): Promise<FrontView> {
  const [launched, sections] = await Promise.all([
    launchedFront(connection, HOME),
    listPublicSections(connection),
  ]);
  return drawFront(connection, { arrangement: homeOf(launched, sections), site, sections });
}

/** What stands on the home page: an arrangement without containers leaves it to the clock. */
export function homeOf(arrangement: Arrangement | null, sections: readonly NamedSection[]): Arrangement {
  return arrangement && arrangement.containers.length > 0
    ? arrangement
    : homeByClock(sections.map(({ id }) => id));
}

/** What editors have launched at the front of a section; null where nothing of it can be shown. */
export async function readSectionFront(
  connection: Connection,
  { sectionId, site }: { sectionId: string; site: Site },
): Promise<FrontView | null> {
  const arrangement = await launchedFront(connection, sectionId);
  if (!arrangement || arrangement.containers.length === 0) return null;
  const sections = await listPublicSections(connection);
  const front = await drawFront(connection, { arrangement, site, sections });
  return front.containers.length > 0 ? front : null;
}
