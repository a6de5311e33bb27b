/**
 * The name of something that readers see: a page notes which it shows, a change says which it touches, and where the two
 * meet the page is drawn anew.
 */
export type PublicThing = string;

/** Anything at all of any live story: what only very long lists show. */
export const NEWS: PublicThing = 'news';
/** Every section with its name, its words and its place. */
export const SECTIONS: PublicThing = 'sections';
/** Which corrections of live stories there are, in the order of their days. */
export const CORRECTIONS: PublicThing = 'corrections';
/** Every page of the paper, whatever it shows. */
export const WHOLE_PAPER: PublicThing = 'paper';

/** The words and the picture of a live story, wherever it is shown or named. */
export const storyThing = (storyId: string): PublicThing => `story:${storyId}`;
/** The story of such a thing; null of any other. */
export function storyOf(thing: PublicThing): string | null {
  return /^story:(.+)$/.exec(thing)?.[1] ?? null;
}

/** What stands at an address: a story, the way to it, or that it is gone. */
export const addressThing = ({ sectionSlug, slug }: Address): PublicThing => `address:${sectionSlug}/${slug}`;
/** Which live stories are in a list, and in which order. */
export const listThing = (list: List): PublicThing =>
  list.of === 'house' ? 'list:house' : `list:${list.of}:${list.id}`;
/** An author's name, words and links. */
export const authorThing = (authorId: string): PublicThing => `author:${authorId}`;
/** A photo with its files, its words and its right to be shown. */
export const photoThing = (photoId: string): PublicThing => `photo:${photoId}`;
/** A social post as the newsroom has decided to show it, by its origin. */
export const postThing = (origin: string): PublicThing => `post:${origin}`;
/** What readers have written below a story, as far as others see it. */
export const readerCommentsThing = (storyId: string): PublicThing => `comments:${storyId}`;
/** What editors have launched at the front of the paper, or of a section. */
export const frontThing = (frontId: string): PublicThing => `front:${frontId}`;
/** A choice of the house. */
export const settingThing = (key: string): PublicThing => `setting:${key}`;

/** The lists of the days, or for a longer time of the months, in which this time lies. */
export function periodThings({ from, before }: { from: Date; before: Date }): PublicThing[] {
  const isLong = before.getTime() - from.getTime() > 3 * DAY;
  const days = [];
  for (let at = startOfUtcDay(from); at < before.getTime(); at += DAY) days.push(utcDay(new Date(at)));
  if (!isLong) return days.map((id) => listThing({ of: 'day', id }));
  return [...new Set(days.map((day) => day.slice(0, 7)))].map((id) => listThing({ of: 'month', id }));
}

const DAY = 24 * 60 * 60 * 1000;

function startOfUtcDay(moment: Date): number {
  return Math.floor(moment.getTime() / DAY) * DAY;
}

function utcDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

interface Address {
  sectionSlug: string;
  slug: string;
}

/** Days and months are those of UTC, as `2026-11-29` and `2026-11`: what a paper calls a day lies in one or two of them. */
type List = { of: 'house' } | { of: 'section' | 'author' | 'tag' | 'day' | 'month'; id: string };

/** Where a live story stands before readers. */
export interface PublicPlace extends Address {
  sectionId: string;
  authorIds: readonly string[];
  tagIds: readonly string[];
  firstPublishedAt: Date;
}

export interface PublicChange {
  storyId: string;
  /** Null: readers did not have it. */
  before: PublicPlace | null;
  /** Null: readers do not have it any more. */
  after: PublicPlace | null;
}

/**
 * What a change of one live story touches: the story wherever it is shown, and the lists and addresses that it enters or
 * leaves. A list that it stays in at its place is not touched; who shows the story in it has noted the story.
 */
export function touchedBy({ storyId, before, after }: PublicChange): PublicThing[] {
  const [left, entered] = [placesOf(before), placesOf(after)];
  const isMoved = before?.firstPublishedAt.getTime() !== after?.firstPublishedAt.getTime();
  const crossed = [...new Set([...left, ...entered])].filter(
    (place) => isMoved || left.has(place) !== entered.has(place),
  );
  // A story takes its corrections along when it leaves, and brings them back.
  const corrections = (before === null) === (after === null) ? [] : [CORRECTIONS];
  return [NEWS, storyThing(storyId), ...corrections, ...crossed];
}

function placesOf(place: PublicPlace | null): Set<PublicThing> {
  if (!place) return new Set();
  return new Set([
    addressThing(place),
    listThing({ of: 'house' }),
    listThing({ of: 'day', id: utcDay(place.firstPublishedAt) }),
    listThing({ of: 'month', id: utcDay(place.firstPublishedAt).slice(0, 7) }),
    listThing({ of: 'section', id: place.sectionId }),
    ...place.authorIds.map((id) => listThing({ of: 'author', id })),
    ...place.tagIds.map((id) => listThing({ of: 'tag', id })),
  ]);
}
