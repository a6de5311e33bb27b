import type { Connection } from '@/db/client';
import { listPublicSections } from '@/db/queries/publication-place';
import { HOME } from '@/newsroom/fronts/arrangement';
import { sectionPath } from '../site/addresses';
import type { NamedSection } from '../site/draw-front';

/** A front that can be arranged: that of the paper, or of a section. */
export interface FrontPlace {
  id: string;
  /** Null: the paper. */
  sectionId: string | null;
  /** How an address of the desk names it. */
  slug: string;
  name: string;
  /** Where readers have it. */
  path: string;
}

/** All of them, that of the paper first. */
export function frontPlaces(sections: readonly NamedSection[]): FrontPlace[] {
  const home: FrontPlace = { id: HOME, sectionId: null, slug: HOME, name: 'Home', path: '/' };
  return [home, ...sections.map(placeOf)];
}

/** The front that an address of the desk, or its id, names; null when there is none. */
export function placeNamed(name: string, sections: readonly NamedSection[]): FrontPlace | null {
  return frontPlaces(sections).find(({ id, slug }) => slug === name || id === name) ?? null;
}

/** The front with this id; null when there is none, as when its section was removed. */
export async function findFrontPlace(connection: Connection, frontId: string): Promise<FrontPlace | null> {
  const places = frontPlaces(await listPublicSections(connection));
  return places.find(({ id }) => id === frontId) ?? null;
}

function placeOf({ id, slug, name }: NamedSection): FrontPlace {
  // A section may be called home as well; it has its id then.
  return { id, sectionId: id, slug: slug === HOME ? id : slug, name, path: sectionPath(slug) };
}
