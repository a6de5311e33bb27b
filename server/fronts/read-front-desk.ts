import type { Connection } from '@/db/client';
import { type FrontLaunchRow, listLaunches } from '@/db/queries/front';
import { listPublications } from '@/db/queries/publication';
import { listPublicSections } from '@/db/queries/publication-place';
import { namesOf } from '@/db/queries/seen-stories';
import type { Actor } from '@/newsroom/actor';
import { type Arrangement, slotsOf } from '@/newsroom/fronts/arrangement';
import { homeByClock, sectionToBegin } from '@/newsroom/fronts/by-clock';
import { storyReader } from '@/newsroom/story-reader';
import { fillFromPaper, type NamedSection } from '../site/draw-front';
import { draftOf } from './draft-of';
import { type FrontPlace, frontPlaces, placeNamed } from './front-place';
import { type LiveStory, liveStories } from './live-story';

/** One launch, as the history of a front lists it. */
export interface LaunchLine {
  id: string;
  number: number;
  /** ISO 8601. */
  at: string;
  byName: string;
  stories: number;
  /** The number of the launch that this one brought back. */
  rolledBackTo: number | null;
}

/** All that the desk shows of a front. */
export interface FrontDesk {
  place: FrontPlace;
  places: FrontPlace[];
  sections: { id: string; name: string }[];
  draft: Arrangement;
  /** 0: nobody has begun one. */
  version: number;
  saved: { at: string; byName: string } | null;
  /** What readers have; without containers it is made by the clock. */
  live: Arrangement;
  /** What an editor begins with who arranges this front for the first time. */
  beginning: Arrangement;
  /** What is placed and live, the newest of the paper, and of each place that something is filled from; newest first. */
  stories: LiveStory[];
  /** What is placed and not live, with what it is called where this person may know. */
  gone: Record<string, string>;
  launches: LaunchLine[];
}

const LAUNCHES = 30;
/** So many are shown to be placed, from all of the paper. */
const NEWEST = 30;

/** A front as the desk arranges it; null when there is none at this address. */
export async function readFrontDesk(
  connection: Connection,
  { slug, actor }: { slug: string; actor: Actor },
): Promise<FrontDesk | null> {
  const sections = await listPublicSections(connection);
  const place = placeNamed(slug, sections);
  if (!place) return null;
  const [{ draft, live, saved }, launches] = await Promise.all([
    draftOf(connection, place.id),
    listLaunches(connection, { frontId: place.id, limit: LAUNCHES }),
  ]);
  const beginning = beginningOf(place, sections);
  return {
    place,
    places: frontPlaces(sections),
    sections: sections.map(({ id, name }) => ({ id, name })),
    draft,
    version: saved?.draftVersion ?? 0,
    saved:
      saved && saved.draftVersion > 0 ? { at: saved.draftAt.toISOString(), byName: saved.draftByName } : null,
    live,
    beginning,
    ...(await storiesOf(connection, { fronts: [draft, live, beginning], actor })),
    launches: launches.map((launch) => lineOf(launch, launches)),
  };
}

function beginningOf({ sectionId }: FrontPlace, sections: readonly NamedSection[]): Arrangement {
  return sectionId === null ? homeByClock(sections.map(({ id }) => id)) : sectionToBegin(sectionId);
}

async function storiesOf(
  connection: Connection,
  { fronts, actor }: { fronts: readonly Arrangement[]; actor: Actor },
): Promise<Pick<FrontDesk, 'stories' | 'gone'>> {
  const [newest, ...papers] = await Promise.all([
    listPublications(connection, { filter: { of: 'house' }, limit: NEWEST }),
    ...fronts.map((front) => fillFromPaper(connection, front)),
  ]);
  const rows = new Map(newest.map((row) => [row.storyId, row]));
  for (const paper of papers) for (const [storyId, row] of paper.rows) rows.set(storyId, row);
  const away = fronts.flatMap(slotsOf).filter(({ storyId }) => !rows.has(storyId));
  const ids = [...new Set(away.map(({ storyId }) => storyId))];
  const names = await namesOf(connection, storyReader(actor), ids);
  const newestFirst = [...rows.values()].sort(
    (a, b) => b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime() || (a.storyId < b.storyId ? 1 : -1),
  );
  return {
    stories: await liveStories(connection, newestFirst),
    gone: Object.fromEntries(ids.map((id) => [id, names.get(id) ?? ''])),
  };
}

function lineOf(launch: FrontLaunchRow, launches: readonly FrontLaunchRow[]): LaunchLine {
  const earlier = launches.find(({ id }) => id === launch.rolledBackTo);
  return {
    id: launch.id,
    number: launch.number,
    at: launch.launchedAt.toISOString(),
    byName: launch.launchedByName,
    stories: slotsOf(launch.arrangement).length,
    rolledBackTo: earlier?.number ?? null,
  };
}
