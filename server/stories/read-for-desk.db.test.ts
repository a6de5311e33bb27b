import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../site/site-settings';
import { createStory } from './create';
import { readHistoryPage } from './history-page';
import { readAsJson } from './read-as-json';
import { readForDesk } from './read-for-desk';
import { readPreview } from './read-preview';
import {
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
} from './testing-newsroom';

const ASKED = { version: null, from: null, to: null, page: null };

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const asSeenBy = async (storyId: string, actor = house.editor) =>
  granted(await readForDesk({ storyId, actor }, house));

describe('the story page', () => {
  it('shows an editor what can be done with a submitted story', async () => {
    const storyId = await submittedStory(house, 'For the editor');
    const story = await asSeenBy(storyId);
    expect(story).toMatchObject({
      headline: 'For the editor',
      status: 'In review',
      publicStatus: 'Never published',
      mayWrite: true,
      checks: [],
      contributors: [{ name: 'Noa Reed' }],
      versionNumber: 2,
      live: null,
    });
    expect(story.transitions.map((open) => open.label)).toEqual([
      'Approve',
      'Request changes',
      'Take back',
      'Spike',
    ]);
  });

  it('shows its reporter that somebody else has it now', async () => {
    const storyId = await submittedStory(house, 'For the reporter');
    expect(await asSeenBy(storyId, house.reporter)).toMatchObject({
      mayWrite: false,
      mayChangeDetails: false,
    });
  });

  it('lists what a draft lacks', async () => {
    const { storyId } = granted(await createStory({ actor: house.otherReporter }, house));
    const { checks } = await asSeenBy(storyId, house.otherReporter);
    expect(checks.map((problem) => problem.message)).toContain('Write a headline.');
  });

  it('says why a story was sent back, until it is submitted again', async () => {
    const storyId = await submittedStory(house, 'Sent back');
    await press(house, { storyId, action: 'request_changes', actor: house.editor, reason: 'Who paid?' });
    expect((await asSeenBy(storyId)).requestedChanges).toEqual({
      reason: 'Who paid?',
      byName: 'Edie Marsh',
      at: house.now.toISOString(),
    });
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    expect((await asSeenBy(storyId)).requestedChanges).toBeNull();
  });

  it('names who approved, and where readers find it', async () => {
    const storyId = await liveStory(house, 'Out now');
    const { approvals, live } = await asSeenBy(storyId);
    expect(approvals).toEqual([{ byName: 'Edie Marsh', at: house.now.toISOString(), isValid: true }]);
    expect(live).toMatchObject({ path: '/politics/out-now' });
  });

  it('does not exist for who may not read it, nor does its JSON, its history or a version', async () => {
    const storyId = await completeDraft(house, 'Not for Cleo');
    const question = { storyId, actor: house.contributor };
    const answers = [
      await readForDesk(question, house),
      await readAsJson(question, house),
      await readHistoryPage({ ...question, asked: ASKED }, house),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(await readForDesk({ ...question, storyId: 'no-such-story' }, house))]),
    );
  });
});

describe('what cannot be an id', () => {
  it.each(['', '\u0000', "' or 1=1", '../settings', 'x'.repeat(10_000)])(
    'is no story: %j',
    async (storyId) => {
      const question = { storyId, actor: house.editor };
      expect(await readForDesk(question, house)).toMatchObject({ code: 'not_found' });
      expect(await readAsJson(question, house)).toMatchObject({ code: 'not_found' });
      expect(await readHistoryPage({ ...question, asked: ASKED }, house)).toMatchObject({
        code: 'not_found',
      });
    },
  );
});

describe('the preview', () => {
  const theSite = () => readSite(house.database.read, 'https://paper.example');

  it('is the working copy as readers would get it', async () => {
    const storyId = await completeDraft(house, 'Seen before print');
    const { story } = granted(
      await readPreview({ storyId, actor: house.reporter, site: await theSite() }, house),
    );
    expect(story).toMatchObject({
      headline: 'Seen before print',
      section: { name: 'Politics', href: '/politics' },
      byline: [{ name: 'Noa Reed', href: '/author/noa-reed' }],
      published: null,
      updated: null,
    });
  });

  it('says when readers first had the story, once they had it', async () => {
    const storyId = await liveStory(house, 'Seen in print');
    const firstAt = house.now.toISOString();
    const { story } = granted(
      await readPreview({ storyId, actor: house.editor, site: await theSite() }, house),
    );
    expect(story).toMatchObject({ published: { iso: firstAt }, updated: null });
  });

  it('does not exist for who may not read the story', async () => {
    const storyId = await completeDraft(house, 'No preview');
    for (const actor of [house.contributor, house.admin]) {
      expect(await readPreview({ storyId, actor, site: await theSite() }, house)).toMatchObject({
        code: 'not_found',
      });
    }
  });
});
