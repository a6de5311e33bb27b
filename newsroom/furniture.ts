import { type PublicThing, SECTIONS, settingThing } from './public-things';

const FURNITURE: ReadonlySet<PublicThing> = new Set([
  SECTIONS,
  ...[
    'newsroomName',
    'tagline',
    'contactEmail',
    'timeZone',
    'language',
    'accent',
    'logo',
    'menu',
    'footer',
  ].map(settingThing),
]);

/**
 * Whether nothing was touched but what surrounds the news on every page: the paper's names, its sections, its clock. A
 * page that is outdated by no more than this tells nothing that a reader must not be told any longer.
 */
export function isOnlyFurniture(things: readonly PublicThing[]): boolean {
  return things.length > 0 && things.every((thing) => FURNITURE.has(thing));
}
