import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askToLearn, lessonsDone, listLessons } from '@/db/queries/search-lesson';
import { saveProfile } from '../people/save-profile';
import { searchPaper } from '../site/search';
import { readQuestion } from '../site/search-question';
import { TEST_SITE } from '../site/testing-site';
import { granted, liveStory, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { learnPublishedWords } from './learn-words';

let newsroom: Newsroom;
let storyId: string;
let said: string[];

beforeEach(async () => {
  said = [];
  newsroom = await openNewsroom();
  storyId = await liveStory(newsroom, 'Lighthouse keeper retires');
});
afterEach(() => newsroom.database.close());

const learn = (database = newsroom.database) =>
  learnPublishedWords({
    database,
    log: pino({}, { write: (line) => void said.push(line) }),
    signal: new AbortController().signal,
  });

async function search(q: string) {
  const { database, now } = newsroom;
  const answer = await searchPaper(database.read, { question: readQuestion({ q }), site: TEST_SITE, now });
  return { instead: answer.instead, found: answer.hits.map(({ teaser }) => teaser.storyId) };
}

describe('what the search of readers learns after a publication', () => {
  it('is its words, for a question that is mistyped; the words themselves are found at once', async () => {
    expect(await search('lighthouse')).toEqual({ instead: null, found: [storyId] });
    expect(await search('ligthouse')).toEqual({ instead: null, found: [] });
    await learn();
    expect(await search('ligthouse')).toEqual({ instead: 'lighthouse', found: [storyId] });
  });

  it('is learnt once, by whichever of two instances comes first', async () => {
    await Promise.all([learn(), learn()]);
    expect(await listLessons(newsroom.database.read, { limit: 10 })).toEqual([]);
    expect((await search('ligthouse')).instead).toBe('lighthouse');
  });

  it('waits for no lesson that fails: that one is told of, and tried again the next time', async () => {
    const broken = await liveStory(newsroom, 'Harbour closed');
    const { database } = newsroom;
    const [first, second] = await listLessons(database.read, { limit: 10 });
    await database.inTransaction(async (tx) => {
      // The broken one comes first.
      await lessonsDone(
        tx,
        [first, second].flatMap((lesson) => lesson ?? []),
      );
      await askToLearn(tx, [broken, storyId]);
    });
    let writes = 0;
    await learn({
      ...database,
      inTransaction: (work) => {
        writes += 1;
        return writes === 1 ? Promise.reject(new Error('a word too many')) : database.inTransaction(work);
      },
    });
    expect((await search('ligthouse')).instead).toBe('lighthouse');
    expect((await listLessons(database.read, { limit: 10 })).map((lesson) => lesson.storyId)).toEqual([
      broken,
    ]);
    expect(said.join()).toContain('the words of a story could not be learnt');
    await learn();
    expect(await listLessons(database.read, { limit: 10 })).toEqual([]);
  });

  it('may be more than one statement can bring, of an author who has written for decades', async () => {
    const storyIds = Array.from({ length: 70_000 }, (_, number) => `story-${number}`);
    await newsroom.database.inTransaction((tx) => askToLearn(tx, storyIds));
    expect(await listLessons(newsroom.database.read, { limit: 100_000 })).toHaveLength(70_001);
  });

  it('is what its author is called from now on', async () => {
    await learn();
    const { admin: actor, database, now, reporter } = newsroom;
    const profile = { name: 'Noa Quayle', slug: 'noa-reed', bio: '', social: null };
    const owner = { kind: 'person', personId: reporter.personId } as const;
    granted(await saveProfile({ owner, profile }, { ...newsroom, actor, database, now }));
    await learn();
    expect((await search('quayle')).found).toEqual([storyId]);
    expect((await search('quaile')).instead).toBe('quayle');
    expect((await search('reed')).found).toEqual([]);
  });
});
