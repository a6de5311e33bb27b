import type { PhotoView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { listPublications, type PublicationRow, publicationsByIds } from '@/db/queries/publication';
import { photosInStories } from '@/db/queries/publication-media';
import {
  type Arrangement,
  type Container,
  type ContainerKind,
  type Fill,
  fillName,
  type SlotSize,
  slotsOf,
} from '@/newsroom/fronts/arrangement';
import { sizeAt } from '@/newsroom/fronts/container-kinds';
import { candidatesWanted, type FilledContainer, fillUp, type Place } from '@/newsroom/fronts/fill-up';
import { sectionPath } from './addresses';
import { newestOf } from './newest-of';
import { readPublicPhotos } from './photos';
import type { Site } from './site-settings';
import { readTeasers, type Teaser } from './teaser';

/** A section as a front names it. */
export interface NamedSection {
  id: string;
  slug: string;
  name: string;
  description: string;
}

/** A story on a front: dressed as editors have dressed it there. */
export interface FrontItem {
  teaser: Teaser;
  size: SlotSize;
}

export interface ContainerView {
  id: string;
  kind: ContainerKind;
  /** Empty: it stands without a title. */
  title: string;
  /** Where its title leads; null: nowhere. */
  href: string | null;
  words: string;
  /** How many columns a row has. */
  room: number;
  items: FrontItem[];
}

export interface FrontView {
  /** Only those in which something stands. */
  containers: ContainerView[];
  /** When the newest of it was published or changed; null for an empty one. */
  changedAt: Date | null;
}

interface Wanted {
  arrangement: Arrangement;
  site: Site;
  sections: readonly NamedSection[];
}

/**
 * A front as readers get it: live stories only, whatever is placed, filled up without repeats. What it notes for the baker are
 * also the placed stories that are not live, so that it is drawn anew when one of them comes back.
 */
export async function drawFront(
  connection: Connection,
  { arrangement, site, sections }: Wanted,
): Promise<FrontView> {
  const { filled, rows } = await fillFromPaper(connection, arrangement);
  const shown = filled.flatMap(({ places }) => places.flatMap(({ storyId }) => rows.get(storyId) ?? []));
  const [teasers, pictures] = await Promise.all([
    readTeasers(connection, { rows: shown, site }),
    chosenPictures(connection, filled),
  ]);
  const byId = new Map(teasers.map((teaser) => [teaser.storyId, teaser]));
  const containers = filled.map(({ container, places }) => ({
    ...titleOf(container, sections),
    items: places.flatMap((place, index): FrontItem[] => {
      const teaser = byId.get(place.storyId);
      if (!teaser) return [];
      const size = sizeAt(container.kind, index, place.slot?.size ?? 'usual');
      return [{ teaser: dressed(teaser, place, pictures), size }];
    }),
  }));
  return { containers: containers.filter(({ items }) => items.length > 0), changedAt: newestOf(shown) };
}

/** What stands where, and the live stories among it by their ids. */
export async function fillFromPaper(
  connection: Connection,
  arrangement: Arrangement,
): Promise<{ filled: FilledContainer[]; rows: ReadonlyMap<string, PublicationRow> }> {
  const placedIds = slotsOf(arrangement).map(({ storyId }) => storyId);
  const [placed, ...lists] = await Promise.all([
    publicationsByIds(connection, placedIds),
    ...candidatesWanted(arrangement).map(async ({ fill, limit }) => {
      const rows = await listPublications(connection, { filter: filterOf(fill), limit });
      return { name: fillName(fill), rows };
    }),
  ]);
  const candidates = new Map(lists.map(({ name, rows }) => [name, rows.map(candidateOf)]));
  const live = new Set(placed.map(({ storyId }) => storyId));
  const filled = fillUp(arrangement, {
    isLive: (storyId) => live.has(storyId),
    candidates: (fill) => candidates.get(fillName(fill)) ?? [],
  });
  const rows = [...placed, ...lists.flatMap((list) => list.rows)];
  return { filled, rows: new Map(rows.map((row) => [row.storyId, row])) };
}

function filterOf(fill: Fill) {
  return fill.from === 'section'
    ? ({ of: 'section', id: fill.sectionId } as const)
    : ({ of: 'house' } as const);
}

function candidateOf({ storyId, leadPhotoId }: PublicationRow) {
  return { storyId, hasPicture: leadPhotoId !== null };
}

function titleOf(
  { id, kind, title, room, fill }: Container,
  sections: readonly NamedSection[],
): Omit<ContainerView, 'items'> {
  const section = fill.from === 'section' ? sections.find((each) => each.id === fill.sectionId) : undefined;
  // Of a section that the front has named otherwise neither the words nor the way are told.
  const isSection = section !== undefined && kind === 'river' && (title === '' || title === section.name);
  return {
    id,
    kind,
    title: title || (isSection ? section.name : ''),
    href: isSection ? sectionPath(section.slug) : null,
    words: isSection ? section.description : '',
    room,
  };
}

/** The pictures that editors chose, by story: only of photos that this very story shows readers now. */
async function chosenPictures(
  connection: Connection,
  filled: readonly FilledContainer[],
): Promise<Map<string, PhotoView>> {
  const chosen = filled.flatMap(({ places }) =>
    places.flatMap(({ storyId, slot }) =>
      slot?.picture.show === 'photo' ? [{ storyId, photoId: slot.picture.photoId }] : [],
    ),
  );
  if (chosen.length === 0) return new Map();
  const theirs = await photosInStories(
    connection,
    chosen.map(({ storyId }) => storyId),
  );
  const uses = chosen.filter(({ storyId, photoId }) =>
    theirs.some((use) => use.storyId === storyId && use.photoId === photoId),
  );
  const photos = await readPublicPhotos(
    connection,
    uses.map(({ photoId }) => photoId),
  );
  return new Map(
    uses.flatMap(({ storyId, photoId }) => {
      const view = photos.get(photoId)?.view;
      return view ? [[storyId, view] as const] : [];
    }),
  );
}

function dressed(teaser: Teaser, { storyId, slot }: Place, pictures: ReadonlyMap<string, PhotoView>): Teaser {
  if (!slot) return teaser;
  const photo = slot.picture.show === 'none' ? null : (pictures.get(storyId) ?? teaser.photo);
  return { ...teaser, photo, headline: slot.headline?.words ?? teaser.headline };
}
