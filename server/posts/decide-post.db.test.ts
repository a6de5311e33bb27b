import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyToHtml } from '@/content/to-html';
import { decisionsOf } from '@/db/queries/post-decision';
import { findWatch } from '@/db/queries/post-watch';
import { lastVersion } from '@/db/queries/version';
import { readFeed } from '../site/feed';
import { newsArticle } from '../site/json-ld';
import { readStory } from '../site/story';
import { TEST_SITE } from '../site/testing-site';
import { readForDesk } from '../stories/read-for-desk';
import { readPreview } from '../stories/read-preview';
import { granted, type Newsroom, NOON, openNewsroom } from '../stories/testing-newsroom';
import { checkPost } from './check-post';
import { decidePost, type PostDecision } from './decide-post';
import { readPost } from './read-post';
import { capturedPost, liveStoryWithPost, WORDS } from './testing-posts';
import { openTestPlatform, type TestPlatform } from './testing-x';

const REASON = 'The author is not a public person.';
const LABEL = 'A sentence for readers.';
const OF_THE_PERSON = /Water is over|Anna Quay|anna_quay/;

let house: Newsroom;
let platform: TestPlatform;
let postId: string;
let storyId: string;
beforeEach(async () => {
  house = await openNewsroom();
  platform = openTestPlatform(WORDS);
  postId = await capturedPost(house, platform);
  storyId = await liveStoryWithPost(house, postId, 'Water over the wall');
});
afterEach(() => house.database.close());

const decide = (given: Partial<PostDecision> = {}, actor = house.editor) =>
  decidePost(
    {
      postId,
      shown: 'removed',
      label: LABEL,
      ground: 'private_person',
      reason: REASON,
      seenDecisionId: null,
      ...given,
    },
    { actor, database: house.database, now: NOON },
  );

async function findDeleted() {
  platform.fails(404);
  const { fetching } = platform;
  const context = { database: house.database, now: NOON, by: house.editor };
  granted(await checkPost({ postId, why: 'by_hand', fetching }, context));
}

/** All that readers and machines can get of the story. */
async function publicFaces(): Promise<Record<string, string>> {
  const { read } = house.database;
  const answer = await readStory(read, {
    sectionSlug: 'politics',
    slug: 'water-over-the-wall',
    site: TEST_SITE,
  });
  if (answer.found !== 'story') throw new Error(answer.found);
  const { story } = answer;
  const preview = granted(await readPreview({ storyId, actor: house.reporter, site: TEST_SITE }, house));
  return {
    page: JSON.stringify(story.context.post(postId)),
    html: bodyToHtml(story.copy, story.context),
    'JSON-LD': JSON.stringify(newsArticle(story, TEST_SITE)),
    feed: JSON.stringify(await readFeed(read, TEST_SITE)),
    preview: JSON.stringify(preview.story.context.post(postId)),
    'editor on the desk': JSON.stringify(await readPost(read, postId)),
  };
}

async function warnings() {
  const { checks } = granted(await readForDesk({ storyId, actor: house.editor }, house));
  return checks.filter(({ code }) => code === 'G14');
}

describe('a decision about a post', () => {
  it('is shown in every place as long as there is none', async () => {
    const { 'JSON-LD': facts, ...faces } = await publicFaces();
    expect(facts).not.toMatch(OF_THE_PERSON);
    for (const [name, face] of Object.entries(faces)) expect(face, name).toMatch(OF_THE_PERSON);
  });

  it.each(['removed', 'blurred'] as const)(
    'takes the person from every place at once when it is %s',
    async (shown) => {
      granted(await decide({ shown }));
      for (const [name, face] of Object.entries(await publicFaces())) {
        expect(face, name).not.toMatch(OF_THE_PERSON);
        if (name !== 'JSON-LD') expect(face, name).toContain(LABEL);
      }
    },
  );

  it('leaves the words and adds the sentence when it is text only', async () => {
    granted(await decide({ shown: 'text_only' }));
    const { 'JSON-LD': _, ...faces } = await publicFaces();
    for (const [name, face] of Object.entries(faces)) {
      expect(face, name).toMatch(OF_THE_PERSON);
      expect(face, name).toContain(LABEL);
    }
  });

  it('changes no version, and can be taken back', async () => {
    const before = await lastVersion(house.database.read, storyId);
    granted(await decide());
    const [first] = await decisionsOf(house.database.read, 'x:1');
    granted(await decide({ shown: 'whole', ground: 'mistake', seenDecisionId: first?.id ?? '' }));
    expect((await publicFaces()).page).toMatch(OF_THE_PERSON);
    expect(await lastVersion(house.database.read, storyId)).toEqual(before);
  });

  it('is kept with everything that belongs to it, and so is every one before', async () => {
    await findDeleted();
    granted(await decide());
    const [first] = await decisionsOf(house.database.read, 'x:1');
    granted(await decide({ shown: 'blurred', seenDecisionId: first?.id ?? '' }, house.otherEditor));
    expect(await decisionsOf(house.database.read, 'x:1')).toMatchObject([
      { shown: 'blurred', byName: 'Max Lund', state: 'deleted' },
      { shown: 'removed', byName: 'Edie Marsh', label: LABEL, ground: 'private_person', reason: REASON },
    ]);
  });

  it('holds for every record of the post, also one that is made later', async () => {
    granted(await decide());
    const again = await capturedPost(house, platform, { url: 'https://twitter.com/other/status/1' });
    const other = await capturedPost(house, platform, { url: 'https://x.com/anna_quay/status/2' });
    expect((await readPost(house.database.read, again))?.text).toBe('');
    expect((await readPost(house.database.read, other))?.text).toBe(WORDS);
  });
});

describe('the task that a change makes', () => {
  it('is a warning at the block until somebody decides', async () => {
    expect(await warnings()).toEqual([]);
    await findDeleted();
    const [warning] = await warnings();
    expect(warning).toMatchObject({
      severity: 'soft',
      blockId: expect.any(String),
      message:
        'This social post is no longer on its platform. An editor decides under Posts what readers see of it.',
    });
    granted(await decide({ shown: 'labelled' }));
    expect(await warnings()).toEqual([]);
    expect(await findWatch(house.database.read, postId)).toMatchObject({ state: 'deleted', openSince: null });
  });

  it('is not made again by the same finding, and is by the post coming back', async () => {
    await findDeleted();
    granted(await decide({ shown: 'labelled' }));
    await findDeleted();
    expect(await warnings()).toEqual([]);
    platform.says(WORDS);
    const context = { database: house.database, now: NOON, by: null };
    await checkPost({ postId, why: 'by_hand', fetching: platform.fetching }, context);
    expect((await warnings())[0]?.message).toContain('is on its platform again as it was archived');
  });
});

describe('what is refused', () => {
  it.each(['reporter', 'contributor', 'admin'] as const)('a decision of a %s', async (role) => {
    expect(await decide({}, house[role])).toMatchObject({ ok: false, code: 'not_allowed' });
    expect((await publicFaces()).page).toMatch(OF_THE_PERSON);
  });

  it('one without a reason', async () => {
    expect(await decide({ reason: ' ' })).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('one about a record that is not there', async () => {
    expect(await decide({ postId: 'none' })).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('one of two that were taken at the same moment over two records, and the first holds', async () => {
    const second = await capturedPost(house, platform);
    const outcomes = await Promise.all([
      decide(),
      decide({ postId: second, shown: 'labelled' }, house.otherEditor),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual(['conflict', 'ok']);
    expect(await decisionsOf(house.database.read, 'x:1')).toHaveLength(1);
  });
});
