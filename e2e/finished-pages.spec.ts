import type { APIRequestContext } from '@playwright/test';
import { AFTER_THE_PHOTO } from '../server/site/bake/after-the-photo';
import { approve, rareWord } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

const LISTS = ['/', '/politics', '/feed.xml', '/sitemap/stories-1.xml'];

test('readers have a story from the answer to Publish until the answer to Withdraw, after a restart too', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
  newsroom,
}) => {
  test.setTimeout(120_000);
  const word = rareWord();
  const story = await approve(
    { reporter: asReporter, editor: asEditor },
    { paragraphs: [`It rained ${word}.`] },
  );
  const desk = new StoryEditor(asEditor);
  await desk.open(story.id);
  // All of it is kept as it is now, the page that is not there as well.
  expect(await statusOf(stranger, story.path)).toBe(404);
  for (const list of LISTS) expect(await textOf(stranger, list)).not.toContain(story.path);

  await desk.press('Publish');
  await desk.hasStatus('Published');
  expect(await textOf(stranger, story.path)).toContain(word);
  for (const list of LISTS) expect(await textOf(stranger, list)).toContain(story.path);

  await test.step('the page is whole without a script, and brings none of the framework', async () => {
    const asked: string[] = [];
    asReader.on('request', (request) => asked.push(request.resourceType()));
    await asReader.goto(`${story.path}?utm_source=mail`);
    await expect(asReader.getByRole('heading', { level: 1 })).toHaveText(story.headline);
    expect(asked).not.toContain('script');
    expect(asked.slice(0, 5)).not.toContain('stylesheet');
    const html = (await textOf(stranger, story.path)).replace(AFTER_THE_PHOTO, '');
    const foreign =
      /<script(?! type="application\/ld\+json"| src="\/_next\/static\/paper\/| data-later="[^"]*"><\/script>|><\/script>)/g;
    expect(html.match(foreign)).toBeNull();
    expect(html).not.toContain('__next');
  });

  await test.step('a page that is not there is whole as well', async () => {
    expect((await asReader.goto('/politics/nothing-of-the-kind'))?.status()).toBe(404);
    await expect(asReader.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  });

  const before = await stranger.get(story.path);
  const etag = before.headers().etag ?? '';
  await newsroom.restart();
  const after = await stranger.get(story.path, { headers: { 'if-none-match': etag } });
  expect(after.status()).toBe(304);
  expect((await stranger.head(story.path)).headers()['content-length']).toBe(
    before.headers()['content-length'],
  );

  await desk.open(story.id);
  await desk.pressWithReason('Withdraw', 'The source took it back.');
  await desk.hasStatus('Withdrawn');
  expect(await statusOf(stranger, story.path)).toBe(410);
  for (const list of LISTS) expect(await textOf(stranger, list)).not.toContain(story.path);
});

test('one page has one address, and no session makes it another', async ({ asEditor, stranger }) => {
  const moved = await stranger.get('/politics/?a=1');
  expect([moved.status(), moved.headers().location]).toEqual([308, '/politics?a=1']);
  const mine = await asEditor.request.get('/politics?session=1');
  const theirs = await stranger.get('/politics', { headers: { cookie: 'x=1', rsc: '1' } });
  expect(await mine.text()).toBe(await theirs.text());
  expect(theirs.headers()).toMatchObject({
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
    'content-security-policy': "frame-ancestors 'none'",
  });
  expect(theirs.headers()).not.toHaveProperty('set-cookie');
});

test('nothing runs in a page but what is ours, whoever got it in', async ({ visits }) => {
  const reader = await visits.open();
  await reader.route('/politics', async (route) => {
    const answer = await route.fetch();
    const smuggled =
      '<script>document.title = "Taken"</script><img src="/x" onerror="document.title = \'Taken\'">';
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('<body', `${smuggled}<body`),
    });
  });
  const refused: string[] = [];
  reader.on('console', (message) => refused.push(message.text()));
  await reader.goto('/politics', { waitUntil: 'networkidle' });
  expect(await reader.title()).not.toBe('Taken');
  expect(refused.filter((each) => each.includes('script-src'))).toHaveLength(2);
});

async function textOf(stranger: APIRequestContext, path: string): Promise<string> {
  return (await stranger.get(path)).text();
}

async function statusOf(stranger: APIRequestContext, path: string): Promise<number> {
  return (await stranger.get(path)).status();
}
