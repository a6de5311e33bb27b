import type { Logger } from 'pino';
import type { Connection } from '@/db/client';
import { photoToDraw } from '@/db/queries/photo-drawing';
import { type Darkroom, darkroom } from '../media/darkroom/darkroom';
import { fileOfBytes } from '../media/darkroom/worker-process';
import { cardsOf, keyOfPath } from '../media/media-keys';
import type { OperatedStorage } from '../media/storage';
import { fileOfStorage } from '../photos/file-of-storage';
import { renditionWords } from '../photos/rendition-words';
import type { ShareCard } from './share-card';

export interface CardContext {
  connection: Connection;
  storage: OperatedStorage;
  log: Pick<Logger, 'warn'>;
  /** The house's own unless a test brings another. */
  darkroom?: Pick<Darkroom, 'card'>;
}

const holder = globalThis as typeof globalThis & { galleyCards?: Map<string, Promise<boolean>> };

/** So many cards are drawn or wait at one moment; who asks for more is shown the photo. */
const MOST_AT_ONCE = 6;

/** So long a card that could not be drawn is not tried again. */
const REST = 60_000;

/**
 * Draws a card and keeps it, unless that is under way: then it waits for that. Tells whether the card is there. A card that
 * cannot be drawn is said in the log and never thrown, since there is a photo to show instead.
 */
export function drawCardOnce(card: ShareCard, context: CardContext): Promise<boolean> {
  // On globalThis: Next bundles its own copy of this module, and the jobs draw cards too.
  holder.galleyCards ??= new Map();
  const underway = holder.galleyCards;
  const same = underway.get(card.key);
  if (same) return same;
  if (underway.size >= MOST_AT_ONCE) return Promise.resolve(false);
  const drawn = drawAndKeep(card, context).catch((cause: unknown) => {
    context.log.warn({ err: cause, card: card.key }, 'share card not drawn');
    return false;
  });
  underway.set(card.key, drawn);
  void drawn.then((isThere) => {
    if (isThere) underway.delete(card.key);
    else setTimeout(() => underway.delete(card.key), REST).unref();
  });
  return drawn;
}

/** Takes the cards of a story out of the store, except one. */
export async function dropCards(storage: OperatedStorage, storyId: string, except?: string): Promise<void> {
  for await (const { key } of storage.list(cardsOf(storyId))) if (key !== except) await storage.delete(key);
}

async function drawAndKeep(card: ShareCard, context: CardContext): Promise<boolean> {
  const { storage, darkroom: room = darkroom() } = context;
  const photo = card.photo && (await photoOf(card.photo, context));
  // Its file was replaced a moment ago, and the page with it.
  if (card.photo && !photo) return false;
  const { words, colours } = card;
  const made = await room.card(photo?.file ?? fileOfBytes(new Uint8Array()), {
    words,
    colours,
    photo: card.photo && photo && { focus: card.photo.focus, rights: photo.rights },
  });
  if (!made.ok) throw new Error(made.message);
  await storage.put(card.key, made.value, 'image/jpeg');
  await dropCards(storage, card.key.split('/')[1] ?? '', card.key);
  return true;
}

/** The file that readers get of the photo, and what it says of its rights, which the card says too. */
async function photoOf({ path }: { path: string }, { connection, storage }: CardContext) {
  const file = await storage.get(keyOfPath(path));
  const photo = await photoToDraw(connection, path.split('/')[2] ?? '');
  return file && photo ? { file: fileOfStorage(file), rights: renditionWords(photo) } : null;
}
