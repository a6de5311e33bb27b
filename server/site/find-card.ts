import type { Database } from '@/db/client';
import { publishedStories } from '@/db/queries/published-story';
import { isCardFile } from '../media/media-keys';
import type { StoredObject } from '../media/storage';
import { type CardContext, drawCardOnce, dropCards } from './draw-card';
import type { Site } from './site-settings';
import { readStory, type StoryView } from './story';

/** What stands at the address of a share card: the card, or the photo that stands for it while there is none. */
export type FoundCard =
  | { kind: 'card'; file: StoredObject }
  | { kind: 'instead'; path: string }
  | { kind: 'later' };

interface CardQuestion {
  storyId: string;
  /** The last part of its address. */
  file: string;
  site: Site;
  /** Who asks waits no longer for the drawing. */
  patience?: number;
}

const PATIENCE = 8_000;

/**
 * The card at this address, which is drawn when it is asked for the first time. Null unless it says what the live story says
 * at this moment: of a draft, a withdrawn story, an earlier headline, or a photo that may not be shown any more there is none.
 */
export async function findCard(
  { database, ...context }: Omit<CardContext, 'connection'> & { database: Pick<Database, 'read'> },
  { storyId, file, site, patience = PATIENCE }: CardQuestion,
): Promise<FoundCard | null> {
  // Whoever guesses does not have a story read for it.
  if (!isCardFile(file)) return null;
  const connection = database.read;
  const story = await readLiveStory({ connection, ...context }, { storyId, site });
  if (!story?.card?.path.endsWith(`/${file}`)) return null;
  const { card } = story;
  const kept = await context.storage.get(card.key);
  if (kept) return { kind: 'card', file: kept };
  const isThere = await within(patience, drawCardOnce(card, { connection, ...context }));
  const drawn = isThere ? await context.storage.get(card.key) : null;
  if (drawn) return { kind: 'card', file: drawn };
  const instead = story.sharePicture ?? story.leadPhoto;
  return instead ? { kind: 'instead', path: instead.path } : { kind: 'later' };
}

/** Has the card of a story drawn that has come before readers; takes the cards away of one that has left them. */
export async function keepCard(
  context: CardContext,
  { storyId, site }: { storyId: string; site: Site },
): Promise<void> {
  const card = (await readLiveStory(context, { storyId, site }))?.card;
  if (!card) return dropCards(context.storage, storyId);
  if (!(await context.storage.get(card.key))) await drawCardOnce(card, context);
}

async function readLiveStory(
  { connection }: Pick<CardContext, 'connection'>,
  { storyId, site }: { storyId: string; site: Site },
): Promise<StoryView | null> {
  const [row] = await publishedStories(connection, [storyId]);
  if (!row) return null;
  const answer = await readStory(connection, { sectionSlug: row.sectionSlug, slug: row.slug, site });
  return answer.found === 'story' ? answer.story : null;
}

async function within(milliseconds: number, work: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
