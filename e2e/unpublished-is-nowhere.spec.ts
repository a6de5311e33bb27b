import type { APIRequestContext } from '@playwright/test';
import { approve, type MadeStory, publish, rareWord, submit, write } from './deeds/stories';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

/** What any stranger may ask for, whatever stories there are. */
const SURFACES = [
  '/',
  '/politics',
  '/politics?page=2',
  '/author/the-reporter',
  '/feed.xml',
  '/feed.json',
  '/politics/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/sign-in',
  '/api/health',
  '/api/ready',
  '/api/auth/session',
];

/** What a stranger may guess of one story. */
function guesses({ id, path }: MadeStory): string[] {
  return [
    path,
    `${path}/history`,
    `/politics/${id}`,
    `/desk/stories/${id}`,
    `/desk/stories/${id}/preview`,
    `/desk/stories/${id}/history`,
    `/api/stories/${id}`,
  ];
}

test('a stranger finds no trace of a story that is not published', async ({
  asReporter,
  asEditor,
  stranger,
}) => {
  test.setTimeout(120_000);
  const canaries = Array.from({ length: 4 }, rareWord);
  const words = (place: number) => ({
    headline: `Secret ${canaries[place]}`,
    paragraphs: [`The body says ${canaries[place]} too.`],
  });
  const desk = { reporter: asReporter, editor: asEditor };

  const draft = await write(asReporter, words(0));
  await new StoryEditor(asReporter).addTags([`Topic ${canaries[0]}`]);
  const stories = [draft, await submit(asReporter, words(1)), await approve(desk, words(2))];

  await test.step('in draft, in review or approved', async () => {
    await findsNothing(stranger, { canaries, addresses: [...SURFACES, ...stories.flatMap(guesses)] });
    for (const { path, id } of stories) {
      expect((await stranger.get(path)).status(), path).toBe(404);
      expect((await stranger.get(`/api/stories/${id}`)).status()).toBe(401);
    }
    expect((await stranger.get(`/tag/topic-${canaries[0]}`)).status()).toBe(404);
  });

  await test.step('withdrawn', async () => {
    const gone = await publish(desk, words(3));
    expect((await stranger.get(gone.path)).status()).toBe(200);
    const editor = new StoryEditor(asEditor);
    await editor.open(gone.id);
    await editor.pressWithReason('Withdraw', 'The source asked us to.');
    await editor.hasStatus('Withdrawn');
    const own = guesses(gone).filter((address) => address !== gone.path);
    await findsNothing(stranger, { canaries, addresses: [...SURFACES, ...own] });
    const tombstone = await stranger.get(gone.path);
    expect(tombstone.status()).toBe(410);
    expect(await tombstone.text()).toContain('withdrawn');
    expect(await tombstone.text()).not.toContain(`The body says ${canaries[3]}`);
  });
});

test('the desk is closed to a stranger, page by page', async ({ stranger }) => {
  for (const path of ['/desk', '/desk/stories/new', '/desk/photos', '/desk/people', '/desk/settings']) {
    const response = await stranger.get(path);
    expect(response.status(), path).toBe(307);
    expect(response.headers().location).toContain('/sign-in');
  }
});

test('a photo has no public address until its story is published', async ({ asReporter, stranger }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  const { fileName, read } = reference.photo;
  await dialog.give({ name: fileName, mimeType: 'image/jpeg', buffer: await read() });
  const shown = editor.body.locator('img');
  await expect(shown).toBeVisible();
  await editor.isSaved();

  const address = (await shown.getAttribute('src')) ?? '';
  expect((await asReporter.request.get(address)).status()).toBe(200);
  expect((await stranger.get(address)).status()).toBe(404);
  const [, , photoId = ''] = new URL(address, 'http://x').pathname.split('/');
  expect((await stranger.get(`/api/photos/${photoId}`)).status()).toBe(401);
});

async function findsNothing(
  stranger: APIRequestContext,
  { canaries, addresses }: { canaries: string[]; addresses: string[] },
): Promise<void> {
  for (const address of addresses) {
    const response = await stranger.get(address);
    const answer = `${JSON.stringify(response.headers())} ${await response.text()}`;
    // The parts of the address that was asked for may be said back; what it leads to may not.
    const said = address
      .split('/')
      .filter(Boolean)
      .reduce((text, part) => text.replaceAll(part, ''), answer);
    for (const canary of canaries) expect(said.includes(canary), `${address} tells ${canary}`).toBe(false);
  }
}
