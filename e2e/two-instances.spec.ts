import { findRedis } from '../scripts/find-redis';
import { type RedisForTests, startRedis } from '../server/instances/testing/redis-server';
import { openBalancer } from '../server/live/testing/balancer';
import { typeStory } from './deeds/stories';
import { Newsroom } from './fixtures/newsroom';
import { reference } from './fixtures/reference';
import { test as base, expect } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

interface House {
  redis: RedisForTests;
  other: Newsroom;
  /** Leads to the first instance, and to the other when that is gone. */
  address: string;
}

const test = base.extend<object, House>({
  redis: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const redis = await startRedis(findRedis());
      await use(redis);
      await redis.stop();
    },
    { scope: 'worker' },
  ],
  newsroom: [
    async ({ platform, redis }, use) => {
      const newsroom = await Newsroom.open({ databaseKind: 'postgres', platform, redisUrl: redis.url });
      await use(newsroom);
      await newsroom.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  other: [
    async ({ newsroom }, use) => {
      const other = await newsroom.beside();
      await use(other);
      await other.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  address: [
    async ({ newsroom, other }, use) => {
      const balancer = await openBalancer([newsroom, other].map(({ url }) => Number(new URL(url).port)));
      await use(`http://127.0.0.1:${balancer.port}`);
      balancer.close();
    },
    { scope: 'worker' },
  ],
});

const BEGINNING = 'The ferry was late. ';
const REST = Array.from({ length: 60 }, (_, place) => `word${place + 1}`).join(' ');
const REPLY = 'So was the train.';
const AFTERWARDS = 'And the bus.';

test('two people on two instances write in one story, and one instance is killed while they do', async ({
  visits,
  sessions,
  newsroom,
  other,
  address,
  redis,
}) => {
  const reporter = await visits.open({ baseURL: address, storageState: await sessions.of('reporter') });
  const editor = await visits.open({ baseURL: other.url, storageState: await sessions.of('editor') });
  const mine = new StoryEditor(reporter);
  const theirs = new StoryEditor(editor);
  const { id } = await typeStory(reporter, { paragraphs: [] });
  await theirs.open(id);

  await test.step('each sees what the other types, and who is there', async () => {
    await mine.addParagraph(BEGINNING);
    await expect(theirs.body).toContainText(BEGINNING.trim());
    await expect(editor.getByRole('button', { name: /^Here now/ })).toContainText(reference.byline.name);
  });

  await test.step('the first instance is killed in the middle of a sentence, and its writer goes on at the other', async () => {
    const typing = reporter.keyboard.type(REST, { delay: 20 });
    await expect(mine.body).toContainText('word20 ');
    await newsroom.kill9();
    await typing;
    await expect(mine.save).toHaveText('Saved', { timeout: 20_000 });
    await expect(theirs.body).toContainText(`${BEGINNING}${REST}`);
  });

  await test.step('they go on, and the other instance has every word once', async () => {
    await theirs.addParagraph(REPLY);
    await theirs.isSaved();
    await expect(mine.body).toContainText(REPLY);
    const stored = JSON.stringify(await (await editor.request.get(`/api/stories/${id}`)).json());
    expect(stored.split(REST)).toHaveLength(2);
    expect(stored.split(REPLY)).toHaveLength(2);
  });

  await test.step('Redis goes away: the instance says so, and serves as before', async () => {
    await redis.stop();
    const ready = async () => (await editor.request.get('/api/ready')).text();
    await expect.poll(ready).toContain('Redis, which does not answer');
    await mine.addParagraph(AFTERWARDS);
    await mine.isSaved();
    await expect(theirs.body).toContainText(AFTERWARDS);
  });
});
