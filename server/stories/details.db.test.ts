import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contributorsOf } from '@/db/queries/contributor';
import { listTags } from '@/db/queries/tag';
import type { Actor } from '@/newsroom/actor';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { newId } from '../ids';
import { changeDetails, type DetailsWish } from './details';
import { readForDesk } from './read-for-desk';
import {
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  submittedStory,
} from './testing-newsroom';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

async function detailsOf(storyId: string) {
  return granted(await readForDesk({ storyId, actor: house.editor }, house)).details;
}

async function wish(storyId: string, wanted: DetailsWish, actor = house.reporter) {
  const { revision } = await detailsOf(storyId);
  return changeDetails({ storyId, actor, seenDetailsRevision: revision, ...wanted }, house);
}

describe('details', () => {
  it('are changed one by one, and each change raises their revision', async () => {
    const storyId = await completeDraft(house, 'Details one');
    granted(await wish(storyId, { section: house.world }));
    granted(await wish(storyId, { tags: [' Harbour ', 'Trade', 'harbour'] }));
    expect(await detailsOf(storyId)).toMatchObject({
      revision: 4,
      section: house.world,
      slug: 'details-one',
      slugFollowsHeadline: true,
      tags: ['Harbour', 'Trade'],
      byline: [{ name: 'Noa Reed' }],
    });
  });

  it('that are what they were already change nothing', async () => {
    const storyId = await completeDraft(house, 'Details two');
    granted(await wish(storyId, { slug: 'details-two', section: house.politics, tags: [] }));
    expect(await detailsOf(storyId)).toMatchObject({ revision: 2, slugFollowsHeadline: true });
  });

  it('keep a slug that was typed, and follow the headline again when it is emptied', async () => {
    const storyId = await completeDraft(house, 'Details three');
    granted(await wish(storyId, { slug: 'my-own' }));
    expect(await detailsOf(storyId)).toMatchObject({ slug: 'my-own', slugFollowsHeadline: false });
    granted(await wish(storyId, { slug: '' }));
    expect(await detailsOf(storyId)).toMatchObject({ slug: 'details-three', slugFollowsHeadline: true });
  });

  it('make whoever changes them a contributor', async () => {
    const storyId = await submittedStory(house, 'Details four');
    granted(await wish(storyId, { slug: 'edited' }, house.editor));
    const names = (await contributorsOf(house.database.read, storyId)).map((each) => each.name);
    expect(names.toSorted()).toEqual(['Edie Marsh', 'Noa Reed']);
  });

  it('are never overwritten unseen: the refusal names both values', async () => {
    const storyId = await completeDraft(house, 'Details five');
    granted(await wish(storyId, { slug: 'hers', section: house.world }));
    const late = await changeDetails(
      { storyId, actor: house.editor, seenDetailsRevision: 2, slug: 'his', section: null },
      house,
    );
    expect(late).toEqual({
      ok: false,
      code: 'conflict',
      message:
        'Noa Reed changed the section while you did: now it is “World”, you chose empty. ' +
        'Noa Reed changed the slug while you did: now it is “hers”, you chose “his”.',
      clashes: [
        { detail: 'section', theirs: 'World', yours: '', byName: 'Noa Reed' },
        { detail: 'slug', theirs: 'hers', yours: 'his', byName: 'Noa Reed' },
      ],
    });
  });

  it('of two people are both kept when each changes another one', async () => {
    const storyId = await completeDraft(house, 'Details seven');
    const seenDetailsRevision = 2;
    granted(
      await changeDetails({ storyId, actor: house.reporter, seenDetailsRevision, slug: 'hers' }, house),
    );
    granted(
      await changeDetails({ storyId, actor: house.editor, seenDetailsRevision, tags: ['Trade'] }, house),
    );
    expect(await detailsOf(storyId)).toMatchObject({
      revision: 4,
      slug: 'hers',
      tags: ['Trade'],
      setBy: { slug: { name: 'Noa Reed' }, tags: { name: 'Edie Marsh' } },
    });
  });

  it('that two people set to the same value clash with nobody', async () => {
    const storyId = await completeDraft(house, 'Details eight');
    const change = { storyId, seenDetailsRevision: 2, tags: ['Harbour'] };
    granted(await changeDetails({ ...change, actor: house.reporter }, house));
    granted(await changeDetails({ ...change, actor: house.editor }, house));
    expect((await detailsOf(storyId)).revision).toBe(3);
  });

  it('of one person, in a hurry, do not clash with themselves', async () => {
    const storyId = await completeDraft(house, 'Details nine');
    const change = { storyId, actor: house.reporter, seenDetailsRevision: 2 };
    granted(await changeDetails({ ...change, slug: 'first' }, house));
    granted(await changeDetails({ ...change, slug: 'second' }, house));
    expect((await detailsOf(storyId)).slug).toBe('second');
  });

  it('are told to the house when something has changed, and only then', async () => {
    const storyId = await completeDraft(house, 'Details ten');
    const told: string[] = [];
    const stop = house.events.on('detailsChanged', (event) => told.push(event.storyId));
    granted(await wish(storyId, { tags: ['Harbour'] }));
    granted(await wish(storyId, { tags: ['Harbour'] }));
    stop();
    expect(told).toEqual([storyId]);
  });

  it('of two changes at once are those of one person', async () => {
    const storyId = await completeDraft(house, 'Details six');
    const change = (actor: Actor, slug: string) =>
      changeDetails({ storyId, actor, seenDetailsRevision: 2, slug }, house);
    const outcomes = await Promise.all([change(house.reporter, 'one'), change(house.editor, 'two')]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['a slug with a space', { slug: 'two words' }, 'A slug is written with'],
    ['a slug that leads elsewhere', { slug: '../desk' }, 'A slug is written with'],
    ['a section that does not exist', { section: 'nowhere' }, 'There is no such section.'],
    ['somebody without a profile', { byline: ['nobody'] }, 'has no profile'],
    ['a tag without a letter', { tags: ['!!!'] }, 'cannot be a tag'],
  ])('refuse %s', async (_what, wanted, sentence) => {
    const storyId = await completeDraft(house, `Refused ${newId()}`);
    const refusal = await wish(storyId, wanted);
    expect(refusal).toMatchObject({ ok: false, code: 'invalid', message: expect.stringContaining(sentence) });
    expect((await detailsOf(storyId)).revision).toBe(2);
  });

  it('refuse a slug that another story of the section has', async () => {
    await liveStory(house, 'The address');
    const storyId = await completeDraft(house, 'Wants the address');
    const refusal = await wish(storyId, { slug: 'the-address' });
    expect(refusal).toMatchObject({
      code: 'invalid',
      message: 'The slug “the-address” is taken in this section. Choose another.',
    });
    granted(await wish(storyId, { slug: 'the-address', section: house.world }));
  });

  it('leave no tag behind when they are refused', async () => {
    const storyId = await completeDraft(house, 'No litter');
    await wish(storyId, { tags: ['Litter'], byline: ['nobody'] });
    expect((await listTags(house.database.read, MEMBER_OF_NOTHING)).map((tag) => tag.name)).not.toContain(
      'Litter',
    );
  });

  it('share one tag when two people make it at once', async () => {
    const stories = [await completeDraft(house, 'Tag a'), await completeDraft(house, 'Tag b')];
    const outcomes = await Promise.all(stories.map((storyId) => wish(storyId, { tags: ['Floods'] })));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    const tags = await listTags(house.database.read, MEMBER_OF_NOTHING);
    expect(tags.filter((tag) => tag.name === 'Floods')).toHaveLength(1);
  });

  it('of a submitted story are not for its reporter', async () => {
    const storyId = await submittedStory(house, 'Out of hand');
    expect(await wish(storyId, { slug: 'mine' })).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});
