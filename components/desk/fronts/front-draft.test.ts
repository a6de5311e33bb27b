import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Arrangement } from '@/newsroom/fronts/arrangement';
import { container, front, inWords } from '@/newsroom/fronts/testing-arrangement';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { FrontDesk } from '@/server/fronts/read-front-desk';
import { FrontDraft } from './front-draft';

const withStories = (...slots: string[]) => front(container({ kind: 'top', slots }));
const words = (draft: FrontDraft) => inWords(draft.view().arrangement);

function desk(version: number, draft: Arrangement = withStories('a')): FrontDesk {
  const place = { id: 'home', sectionId: null, slug: 'home', name: 'Home', path: '/' };
  const none = { places: [], sections: [], saved: null, stories: [], gone: {}, launches: [] };
  return { ...none, place, draft, version, live: front(), beginning: front() };
}

type Saved = Outcome<{ version: number; desk: FrontDesk }>;

/** A house that answers each save when it is told to. */
function opened(first = desk(3)) {
  const asked: { version: number; arrangement: Arrangement; answer(saved: Saved): void }[] = [];
  const save = ({ version, arrangement }: { version: number; arrangement: Arrangement }) =>
    new Promise<Saved>((answer) => asked.push({ version, arrangement, answer }));
  const draft = new FrontDraft(first, { save });
  /** Answers the last save with yes, and waits until the draft has heard it. */
  const accept = async () => {
    const last = asked.at(-1);
    if (!last) throw new Error('Nothing was saved');
    const version = last.version + 1;
    last.answer(grant({ version, desk: desk(version, last.arrangement) }));
    await vi.advanceTimersByTimeAsync(0);
  };
  const refused = async (refusal: Saved) => {
    asked.at(-1)?.answer(refusal);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { draft, asked, accept, refused };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the draft of a front on a screen', () => {
  it('is saved a moment after the last change, once', async () => {
    const { draft, asked, accept } = opened();
    draft.change(withStories('a', 'b'));
    draft.change(withStories('b', 'a'));
    expect(draft.view().state).toBe('saving');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.map(({ version, arrangement }) => [version, inWords(arrangement)])).toEqual([
      [3, 'top: b a'],
    ]);
    await accept();
    expect(draft.view().state).toBe('saved');
    expect(draft.savedVersion).toBe(4);
  });

  it('saves what was changed during a save after it, over the version of that save', async () => {
    const { draft, asked, accept } = opened();
    draft.change(withStories('b'));
    await vi.advanceTimersByTimeAsync(1_000);
    draft.change(withStories('c'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(1);
    await accept();
    expect([words(draft), draft.view().state]).toEqual(['top: c', 'saving']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.map(({ version }) => version)).toEqual([3, 4]);
    await accept();
    expect([words(draft), draft.view().state]).toEqual(['top: c', 'saved']);
  });

  it('goes back by Undo, and saves that too', async () => {
    const { draft, asked } = opened();
    draft.change(withStories('b'));
    draft.undo();
    expect([words(draft), draft.view().canUndo]).toEqual(['top: a', false]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(inWords(asked[0]?.arrangement ?? front())).toBe('top: a');
  });

  it('stops at a clash, keeps what is here, and saves no more by itself', async () => {
    const { draft, asked, refused } = opened();
    draft.change(withStories('b'));
    await vi.advanceTimersByTimeAsync(1_000);
    await refused(refuse('conflict', 'Already changed by Max Lund at 12:00.'));
    draft.change(withStories('c'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(draft.view()).toMatchObject({ state: 'clash', why: 'Already changed by Max Lund at 12:00.' });
    expect([words(draft), asked.length]).toEqual(['top: c', 1]);
    expect(await draft.flush()).toBe(false);
  });

  it('takes theirs over, and Undo brings back what was here', async () => {
    const { draft, refused } = opened();
    draft.change(withStories('b'));
    await vi.advanceTimersByTimeAsync(1_000);
    await refused(refuse('conflict', 'Too late.'));
    draft.adopt(desk(7, withStories('theirs')));
    expect([words(draft), draft.view().state, draft.savedVersion]).toEqual(['top: theirs', 'saved', 7]);
    draft.undo();
    expect(words(draft)).toBe('top: b');
  });

  it('is kept in place of theirs over the version that they saved', async () => {
    const { draft, asked, accept, refused } = opened();
    draft.change(withStories('b'));
    await vi.advanceTimersByTimeAsync(1_000);
    await refused(refuse('conflict', 'Too late.'));
    const kept = draft.keepMine(desk(7, withStories('theirs')));
    await vi.advanceTimersByTimeAsync(0);
    expect([asked.at(-1)?.version, inWords(asked.at(-1)?.arrangement ?? front())]).toEqual([7, 'top: b']);
    await accept();
    expect(await kept).toBe(true);
  });

  it('tries again by itself when the house cannot be reached', async () => {
    const { draft, asked, accept, refused } = opened();
    draft.change(withStories('b'));
    await vi.advanceTimersByTimeAsync(1_000);
    await refused(refuse('unavailable', 'Galley cannot be reached.'));
    expect(draft.view()).toMatchObject({ state: 'not_saved', why: 'Galley cannot be reached.' });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(asked).toHaveLength(2);
    await accept();
    expect(draft.view().state).toBe('saved');
  });

  it('takes over quietly what a colleague saved, unless something here waits', async () => {
    const { draft } = opened();
    expect(draft.learn(desk(3, withStories('a')))).toBe(false);
    expect(draft.learn(desk(4, withStories('theirs')))).toBe(true);
    expect(words(draft)).toBe('top: theirs');
    draft.change(withStories('mine'));
    expect(draft.learn(desk(5, withStories('other')))).toBe(false);
    expect(words(draft)).toBe('top: mine');
  });
});
