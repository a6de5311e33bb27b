import type { Connection } from '@/db/client';
import type { Actor } from '@/newsroom/actor';
import type { StorySubject } from '@/newsroom/standing';
import { editorsAnd, tellPeople } from '../notify/tell-people';

interface HoldNews {
  storyId: string;
  subject: StorySubject;
  deed: 'held' | 'freed of a hold';
  by: Actor;
  now: Date;
}

/** Tells the authors and the editors, but for who did it, with no word of the story, nor of the reason. */
export async function tellOfHold(
  tx: Connection,
  { storyId, subject, deed, by, now }: HoldNews,
): Promise<void> {
  const isAuthor = (personId: string) => subject.authorIds.includes(personId);
  const told = await editorsAnd(tx, isAuthor, { exceptPersonId: by.personId });
  await tellPeople(
    tx,
    told.map((toPersonId) => {
      const sentence = `${isAuthor(toPersonId) ? 'Your story' : 'A story'} was ${deed} by ${by.name}`;
      const text = `${sentence}. The reason is in its history.`;
      return {
        toPersonId,
        storyId,
        kind: 'approval' as const,
        subject: sentence,
        text,
        path: `/desk/stories/${storyId}`,
      };
    }),
    now,
  );
}
