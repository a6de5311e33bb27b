import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putSetting } from '@/db/queries/setting';
import { readStory } from '../site/story';
import { TEST_SITE } from '../site/testing-site';
import { createStory } from './create';
import { changeDetails, type DetailsWish } from './details';
import { readAsJson } from './read-as-json';
import { readForDesk } from './read-for-desk';
import {
  approvedStory,
  completeDraft,
  granted,
  hashOf,
  type Newsroom,
  NOON,
  openNewsroom,
  press,
  submittedStory,
  tryPress,
} from './testing-newsroom';

let house: Newsroom;

beforeEach(async () => {
  house = await openNewsroom();
});

afterEach(() => house.database.close());

async function change(storyId: string, wish: DetailsWish) {
  const { details } = granted(await readAsJson({ storyId, actor: house.editor }, house));
  const press = { storyId, actor: house.otherEditor, seenDetailsRevision: details.revision, ...wish };
  return granted(await changeDetails(press, house));
}

const stateOf = async (storyId: string) =>
  granted(await readAsJson({ storyId, actor: house.editor }, house)).state;

describe('a new story', () => {
  it('of a kind begins with that kind’s blocks, each with an id, and is still empty', async () => {
    const { storyId } = granted(await createStory({ actor: house.reporter, kind: 'interview' }, house));
    const { body, details } = granted(await readAsJson({ storyId, actor: house.reporter }, house));
    expect(details.kind).toBe('interview');
    expect(body?.content?.map((block) => block.type)).toEqual(['paragraph', 'heading', 'quote', 'paragraph']);
    expect(body?.content?.every((block) => typeof block.attrs?.id === 'string')).toBe(true);
    const { checks } = granted(await readForDesk({ storyId, actor: house.reporter }, house));
    expect(checks.map((problem) => problem.message)).toContain('Write the story: its body is empty.');
  });

  it('is in the language of the house', async () => {
    await house.database.inTransaction((tx) =>
      putSetting(tx, { key: 'language', value: 'he', changedAt: NOON, changedBy: null }),
    );
    const { storyId } = granted(await createStory({ actor: house.reporter }, house));
    expect(granted(await readAsJson({ storyId, actor: house.reporter }, house)).details.language).toBe('he');
  });
});

describe('what readers get of a story', () => {
  it('has its kind, its language and its own titles', async () => {
    const storyId = await submittedStory(house, 'Rain');
    await change(storyId, { language: 'ar', searchTitle: ' Rain  at sea ', socialTitle: 'Rain!' });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await press(house, { storyId, action: 'publish', actor: house.editor });
    const address = { sectionSlug: 'politics', slug: 'rain', site: TEST_SITE };
    expect(await readStory(house.database.read, address)).toMatchObject({
      found: 'story',
      story: {
        kind: 'news',
        label: null,
        language: 'ar',
        direction: 'rtl',
        searchTitle: 'Rain at sea',
        socialTitle: 'Rain!',
      },
    });
  });

  it.each<DetailsWish>([{ kind: 'opinion' }, { language: 'fr' }, { searchTitle: 'A' }, { socialTitle: 'B' }])(
    'is what an approval covers: %j reopens the story',
    async (wish) => {
      const storyId = await approvedStory(house);
      const before = await hashOf(house, storyId);
      expect(await change(storyId, wish)).toMatchObject({ reopened: true });
      expect(await hashOf(house, storyId)).not.toBe(before);
      expect(await stateOf(storyId)).toBe('in_review');
    },
  );

  it('does not know the length that was ordered: it changes without another approval', async () => {
    const storyId = await approvedStory(house);
    const before = await hashOf(house, storyId);
    expect(await change(storyId, { commissionedWords: 400 })).toMatchObject({ reopened: false });
    expect(await hashOf(house, storyId)).toBe(before);
    const { details } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    expect(details.commissionedWords).toBe(400);
  });

  it('has the same hash as before there were such details, while they say nothing', async () => {
    const storyId = await completeDraft(house);
    const before = await hashOf(house, storyId);
    await change(storyId, { kind: 'opinion', searchTitle: 'Another' });
    await change(storyId, { kind: 'news', searchTitle: '' });
    expect(await hashOf(house, storyId)).toBe(before);
  });
});

describe('a kind’s required fields', () => {
  it('stop an approval, and are only shown at submit', async () => {
    const storyId = await completeDraft(house);
    await change(storyId, { kind: 'analysis' });
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    const refusal = await tryPress(house, { storyId, action: 'approve', actor: house.editor });
    expect(refusal).toMatchObject({
      ok: false,
      code: 'not_ready',
      problems: [{ code: 'G3', message: 'An analysis needs a standfirst that says what it finds.' }],
    });
  });
});
