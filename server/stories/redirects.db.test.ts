import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStory } from '../site/story';
import { TEST_SITE } from '../site/testing-site';
import { changeDetails } from './details';
import { readForDesk } from './read-for-desk';
import { approvedStory, granted, liveStory, type Newsroom, openNewsroom, press } from './testing-newsroom';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

/** Gives a live story another slug, and its readers the story there. */
async function moveTo(storyId: string, slug: string): Promise<void> {
  await press(house, { storyId, action: 'revise', actor: house.reporter });
  const { details } = granted(await readForDesk({ storyId, actor: house.reporter }, house));
  const seen = { storyId, actor: house.reporter, seenDetailsRevision: details.revision };
  granted(await changeDetails({ ...seen, slug }, house));
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  await press(house, { storyId, action: 'publish_update', actor: house.editor, changeClass: 'minor' });
}

/** What a reader comes to from an address, step by step, as a browser follows: never more steps than one. */
async function follow(slug: string): Promise<string> {
  const way: string[] = [];
  for (let at = slug; way.length < 5; ) {
    const answer = await readStory(house.database.read, {
      sectionSlug: 'politics',
      slug: at,
      site: TEST_SITE,
    });
    if (answer.found !== 'elsewhere')
      return [...way, answer.found === 'story' ? answer.story.headline : answer.found].join(' > ');
    way.push(answer.path);
    at = answer.path.replace('/politics/', '');
  }
  return `${way.join(' > ')} > …`;
}

describe('the old addresses of a story', () => {
  it('lead to where it is now in one step, however often it moved', async () => {
    const storyId = await liveStory(house, 'Chain a');
    for (const slug of ['chain-b', 'chain-c', 'chain-d']) await moveTo(storyId, slug);
    expect(await Promise.all(['chain-a', 'chain-b', 'chain-c', 'chain-d'].map(follow))).toEqual([
      '/politics/chain-d > Chain a',
      '/politics/chain-d > Chain a',
      '/politics/chain-d > Chain a',
      'Chain a',
    ]);
  });

  it('go in no circle when it moves away and back, and away again', async () => {
    const storyId = await liveStory(house, 'Loop a');
    await moveTo(storyId, 'loop-b');
    await moveTo(storyId, 'loop-a');
    expect(await Promise.all(['loop-a', 'loop-b'].map(follow))).toEqual([
      'Loop a',
      '/politics/loop-a > Loop a',
    ]);
    await moveTo(storyId, 'loop-b');
    expect(await Promise.all(['loop-a', 'loop-b'].map(follow))).toEqual([
      '/politics/loop-b > Loop a',
      'Loop a',
    ]);
  });

  it('are given to no other story, so that two stories cannot exchange theirs', async () => {
    const [one, other] = [await liveStory(house, 'Swap one'), await liveStory(house, 'Swap other')];
    await expect(moveTo(one, 'swap-other')).rejects.toThrow('The slug “swap-other” is taken');
    await moveTo(other, 'swap-third');
    const { details } = granted(await readForDesk({ storyId: one, actor: house.reporter }, house));
    const seen = { storyId: one, actor: house.reporter, seenDetailsRevision: details.revision };
    expect(await changeDetails({ ...seen, slug: 'swap-other' }, house)).toMatchObject({
      message: 'The slug “swap-other” is taken in this section. Choose another.',
    });
    expect(await Promise.all(['swap-one', 'swap-other', 'swap-third'].map(follow))).toEqual([
      'Swap one',
      '/politics/swap-third > Swap other',
      'Swap other',
    ]);
  });

  it('stay with the first who had them when a new story asks for one', async () => {
    const storyId = await liveStory(house, 'First come');
    await moveTo(storyId, 'moved-on');
    await expect(approvedStory(house, 'First come')).rejects.toThrow('This slug is taken');
    expect(await follow('first-come')).toBe('/politics/moved-on > First come');
  });

  it('say that it is withdrawn, all of them, and lead to it again when it comes back', async () => {
    const storyId = await liveStory(house, 'Away a');
    await moveTo(storyId, 'away-b');
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'Checking.' });
    expect(await Promise.all(['away-a', 'away-b'].map(follow))).toEqual(['withdrawn', 'withdrawn']);
    await press(house, { storyId, action: 'restore', actor: house.editor });
    expect(await Promise.all(['away-a', 'away-b'].map(follow))).toEqual([
      '/politics/away-b > Away a',
      'Away a',
    ]);
  });
});
