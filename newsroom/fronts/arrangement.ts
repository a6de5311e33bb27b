/** What a container looks like on a page; `container-kinds.ts` says how much stands in each. */
export const CONTAINER_KINDS = ['top', 'row', 'list', 'river'] as const;
export type ContainerKind = (typeof CONTAINER_KINDS)[number];

export const SLOT_SIZES = ['usual', 'large', 'small'] as const;
export type SlotSize = (typeof SLOT_SIZES)[number];

/** Where a container takes stories from when editors have placed fewer than it has room for. */
export type Fill = { from: 'newest' } | { from: 'section'; sectionId: string } | { from: 'nothing' };

/** The picture beside the headline: the story's lead photo, another photo of the same story, or none. */
export type SlotPicture = { show: 'lead' } | { show: 'photo'; photoId: string } | { show: 'none' };

/** A story that an editor has placed. Headline, picture and size are of this front only; the story does not change. */
export interface Slot {
  storyId: string;
  /** Null: the story's own. `of` is the published version that it was written for. */
  headline: { words: string; of: string } | null;
  picture: SlotPicture;
  size: SlotSize;
}

export interface Container {
  id: string;
  kind: ContainerKind;
  /** Empty: the name of the section that it is filled from, or none. */
  title: string;
  /** For how many stories there is room; of a row: how many columns. */
  room: number;
  fill: Fill;
  slots: readonly Slot[];
}

/** What stands on a front, from the top. Without any container the front makes itself, by the clock. */
export interface Arrangement {
  containers: readonly Container[];
}

export const BY_CLOCK: Arrangement = { containers: [] };

/** The id of the front of the paper; a section's front has the section's id. */
export const HOME = 'home';

/** A story as it is placed: in its own clothes. */
export function slotFor(storyId: string): Slot {
  return { storyId, headline: null, picture: { show: 'lead' }, size: 'usual' };
}

/** All that editors have placed, from the top. */
export function slotsOf({ containers }: Arrangement): Slot[] {
  return containers.flatMap(({ slots }) => slots);
}

/** The same front, with each container as the function gives it back. */
export function eachContainer(
  { containers }: Arrangement,
  change: (container: Container) => Container,
): Arrangement {
  return { containers: containers.map(change) };
}

/** Two fills that take from the same place have the same name. */
export function fillName(fill: Fill): string {
  return fill.from === 'section' ? `section ${fill.sectionId}` : fill.from;
}

/** Two slots that show the same picture of a story name it alike. */
export function pictureName(picture: SlotPicture): string {
  return picture.show === 'photo' ? `photo ${picture.photoId}` : picture.show;
}
