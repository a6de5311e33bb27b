import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LiveGrade } from '@/content/live-protocol';
import { mayKeep } from './this-device';

/** Whose copy of which story. Nobody else at the same browser is ever shown it. */
export interface KeptOwner {
  personId: string;
  storyId: string;
  /** Of which live document of the story; it is never put into another one. */
  epoch: string;
}

/** What the desk says of a copy without opening it. */
export interface KeptStory extends KeptOwner {
  headline: string;
  language: string;
  /** Who reads it here, by name, and what that person might do with it. Copies of before say neither. */
  personName?: string;
  may?: LiveGrade;
  /** When something of it was last written down here, in milliseconds. */
  keptAt: number;
  /** Whether the newsroom has confirmed everything in it that was typed here. */
  isSent: boolean;
}

interface Piece extends KeptOwner {
  bytes: Uint8Array;
}

type Key = [personId: string, storyId: string, epoch: string];

interface Shelves extends DBSchema {
  stories: { key: Key; value: KeptStory };
  pieces: { key: number; value: Piece; indexes: { owner: Key } };
}

const NAME = 'galley-kept';
const OWNER = ['personId', 'storyId', 'epoch'];
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

let shelves: Promise<IDBPDatabase<Shelves>> | null = null;

/** What is kept of a story: how it stands, and its text as updates in the order in which they were written. */
export async function readKept(
  owner: KeptOwner,
): Promise<{ story: KeptStory | null; pieces: Uint8Array[]; keys: number[] }> {
  const work = (await opened()).transaction(['stories', 'pieces']);
  const byOwner = work.objectStore('pieces').index('owner');
  const [story, pieces, keys] = await Promise.all([
    work.objectStore('stories').get(keyOf(owner)),
    byOwner.getAll(keyOf(owner)),
    byOwner.getAllKeys(keyOf(owner)),
  ]);
  return { story: story ?? null, pieces: pieces.map(({ bytes }) => bytes), keys };
}

/**
 * Writes a piece down, in place of those that are named and stand in it. Done when the browser has it; throws when it
 * has no room or may not. Writes nothing once keeping has been stopped.
 */
export async function keep(
  story: KeptStory,
  bytes: Uint8Array | null,
  instead: number[] = [],
): Promise<void> {
  const database = await opened();
  if (!mayKeep()) return;
  const work = database.transaction(['stories', 'pieces'], 'readwrite');
  const { personId, storyId, epoch } = story;
  const pieces = work.objectStore('pieces');
  await Promise.all([
    work.objectStore('stories').put(story),
    ...(bytes ? [pieces.add({ personId, storyId, epoch, bytes })] : []),
    ...instead.map((key) => pieces.delete(key)),
    work.done,
  ]);
}

/** Every story of this person that this browser keeps, the latest first. None when it keeps nothing or cannot say. */
export async function storiesKeptFor(personId: string): Promise<KeptStory[]> {
  const copies = await copiesKeptFor(personId);
  return copies.filter(({ storyId }, place) => copies.findIndex((one) => one.storyId === storyId) === place);
}

/** The same, with the copies from other epochs of the same story. */
export async function copiesKeptFor(personId: string): Promise<KeptStory[]> {
  try {
    const all = await (await opened()).getAll('stories');
    return all.filter((story) => story.personId === personId).sort((a, b) => b.keptAt - a.keptAt);
  } catch {
    return [];
  }
}

export async function forgetKept(owner: KeptOwner): Promise<void> {
  const work = (await opened()).transaction(['stories', 'pieces'], 'readwrite');
  const keys = await work.objectStore('pieces').index('owner').getAllKeys(keyOf(owner));
  await Promise.all([
    work.objectStore('stories').delete(keyOf(owner)),
    ...keys.map((key) => work.objectStore('pieces').delete(key)),
    work.done,
  ]);
}

/** Whether a copy has nothing left to be kept for: the newsroom has all of it, and it is another's or old. */
export function isSpent(story: KeptStory, { personId, now }: { personId: string; now: number }): boolean {
  return story.isSent && (story.personId !== personId || now - story.keptAt > KEPT_FOR);
}

/** Lets go of spent copies when this person is at the desk. Words that only this device has are never among them. */
export async function forgetSpent(personId: string, now: number): Promise<void> {
  const all = await (await opened()).getAll('stories');
  await Promise.all(all.filter((story) => isSpent(story, { personId, now })).map(forgetKept));
}

/** Removes every copy of everybody, also while other tabs have them open. */
export async function wipeKept(): Promise<void> {
  const work = (await opened()).transaction(['stories', 'pieces'], 'readwrite');
  await Promise.all([work.objectStore('stories').clear(), work.objectStore('pieces').clear(), work.done]);
}

function keyOf({ personId, storyId, epoch }: KeptOwner): Key {
  return [personId, storyId, epoch];
}

function opened(): Promise<IDBPDatabase<Shelves>> {
  const again = () => {
    shelves = null;
  };
  shelves ??= openDB<Shelves>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('stories', { keyPath: OWNER });
      database.createObjectStore('pieces', { autoIncrement: true }).createIndex('owner', OWNER);
    },
    terminated: again,
  }).catch((cause: unknown) => {
    again();
    throw cause;
  });
  return shelves;
}
