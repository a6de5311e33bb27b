import type { Connection } from '@/db/client';
import { tellPeople } from '../notify/tell-people';

interface SealNews {
  /** Which story it leads to; null for who is no member any more. */
  storyId: string | null;
  personIds: readonly string[];
  /** Who did it and need not be told. */
  byPersonId: string;
  /** "Mara Quinn joined a sealed story of which you are a member", with no word of what it is about. */
  sentence: string;
  now: Date;
}

/** Tells of the seal itself. While the story is sealed, what is told becomes a link (`tellPeople`). */
export async function tellOfSeal(tx: Connection, news: SealNews): Promise<void> {
  const { storyId, personIds, byPersonId, sentence, now } = news;
  const path = storyId === null ? '/desk' : `/desk/stories/${storyId}`;
  const told = personIds.filter((personId) => personId !== byPersonId);
  await tellPeople(
    tx,
    told.map((toPersonId) => ({
      ...{ toPersonId, storyId, kind: 'seal' as const, path },
      subject: sentence,
      text: `${sentence}.`,
    })),
    now,
  );
}
