import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/newsroom/actor';
import { giveAssignment } from '../assignments/give';
import { handOver } from '../assignments/hand-over';
import { makeEventBus } from '../events';
import { sealStory } from '../sealed/seal-story';
import { createStory } from '../stories/create';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { type BoardNotice, openBoardStream } from './board-stream';
import { type BoardWord, makeBoardHub } from './hub';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const LATER = new Date('2027-01-01T00:00:00Z');

/** What a board of this person is told, as it comes over its line. */
function listen(actor: Actor, since = LATER) {
  const ended = new AbortController();
  const { database, events } = house;
  const stream = openBoardStream({ actor, database, events, signal: ended.signal, since });
  const reader = stream.getReader();
  const heard: BoardNotice[] = [];
  let isOver = false;
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (const [, data] of new TextDecoder().decode(value).matchAll(/^data: (.*)$/gm))
        heard.push(JSON.parse(data ?? ''));
    }
    isOver = true;
  })();
  return {
    heard,
    stories: () => [...new Set(heard.flatMap(({ storyIds }) => storyIds))],
    isOver: () => isOver,
    async end() {
      ended.abort();
      await reader.cancel();
      await reading;
    },
  };
}

const start = async (actor: Actor) => granted(await createStory({ actor }, house)).storyId;

describe('the line of a board', () => {
  it('tells the desk of every story, a contributor of their own, and an admin of none', async () => {
    const [desk, own, admin] = [listen(house.editor), listen(house.contributor), listen(house.admin)];
    const theirs = await start(house.contributor);
    const other = await start(house.reporter);
    await vi.waitFor(() => expect(desk.stories()).toEqual(expect.arrayContaining([theirs, other])));
    await vi.waitFor(() => expect(own.stories()).toEqual([theirs]));
    expect(admin.heard).toEqual([]);
    for (const line of [desk, own, admin]) await line.end();
  });

  it('tells who has lost a story by handing it over', async () => {
    const order = { title: 'Ferry', brief: '', section: null, kind: 'news', dueAt: null } as const;
    const assignee = house.contributor.personId;
    const given = { ...order, assignee, commissionedWords: null, actor: house.editor };
    const { storyId } = granted(await giveAssignment(given, house));
    const line = listen(house.contributor);
    const wish = { storyId: storyId ?? '', to: house.reporter.personId, note: '' };
    granted(await handOver({ ...wish, actor: house.contributor }, house));
    await vi.waitFor(() => expect(line.stories()).toEqual([storyId]));
    await line.end();
  });

  it('begins with what happened since the board was read', async () => {
    const storyId = await start(house.reporter);
    const line = listen(house.editor, house.now);
    await vi.waitFor(() => expect(line.stories()).toContain(storyId));
    await line.end();
  });

  it('tells everybody once that a story was sealed, and from then on only its members of it', async () => {
    const storyId = await start(house.reporter);
    const [stranger, member] = [listen(house.otherEditor), listen(house.reporter)];
    granted(await sealStory({ storyId, actor: house.editor }, house));
    await vi.waitFor(() => expect([stranger.stories(), member.stories()]).toEqual([[storyId], [storyId]]));
    const [toStranger, toMember] = [stranger.heard.length, member.heard.length];
    house.events.emit('storyMoved', { storyId });
    await vi.waitFor(() => expect(member.heard.length).toBeGreaterThan(toMember));
    expect(stranger.heard.length).toBe(toStranger);
    for (const line of [stranger, member]) await line.end();
  });

  it('tells a board that comes back what was sealed meanwhile, but for what was never on it', async () => {
    const [sealedLater, neverThere] = [
      await start(house.reporter),
      granted(await createStory({ actor: house.editor, isSealed: true }, house)).storyId,
    ];
    const now = new Date(house.now.getTime() + 60_000);
    granted(await sealStory({ storyId: sealedLater, actor: house.editor }, { ...house, now }));
    const line = listen(house.otherEditor, house.now);
    await vi.waitFor(() => expect(line.stories()).toContain(sealedLater));
    expect(line.stories()).not.toContain(neverThere);
    await line.end();
  });

  it('ends when anything changes about the person, who is judged anew then', async () => {
    const [hers, his] = [listen(house.editor), listen(house.otherEditor)];
    house.events.emit('personChanged', { personId: house.editor.personId });
    await vi.waitFor(() => expect(hers.isOver()).toBe(true));
    expect(his.isOver()).toBe(false);
    await his.end();
  });
});

describe('many open boards', () => {
  it('are told once of all that happens in a moment', async () => {
    const events = makeEventBus();
    const hub = makeBoardHub(events, 5);
    const words: BoardWord[][] = Array.from({ length: 100 }, () => []);
    const stops = words.map((heard) => hub.listen((word) => heard.push(word)));
    for (let number = 0; number < 500; number += 1) events.emit('storyMoved', { storyId: `s${number % 50}` });
    await vi.waitFor(() => expect(words.map((heard) => heard.length)).toEqual(Array(100).fill(1)));
    expect(words[0]?.[0]?.storyIds.size).toBe(50);
    for (const stop of stops) stop();
  });
});
