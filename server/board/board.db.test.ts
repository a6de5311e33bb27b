import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/newsroom/actor';
import { type BoardView, WHOLE_BOARD } from '@/newsroom/board-view';
import { giveAssignment } from '../assignments/give';
import { createStory } from '../stories/create';
import {
  approvedStory,
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  NOON,
  openNewsroom,
  press,
  submittedStory,
} from '../stories/testing-newsroom';
import { readBoardNews } from './board-news';
import { readBoard } from './read-board';

/** One newsroom, looked at in many ways: six stories, of which each filter shows what its line says. */
let house: Newsroom;
let ids: Record<string, string>;

const hour = 3_600_000;

beforeAll(async () => {
  house = await openNewsroom();
  const { reporter, otherReporter, contributor, editor, politics, world } = house;
  const draft = await completeDraft(house, 'Draft ferry');
  const review = await submittedStory(house, 'Review ZEPPELIN');
  const back = await submittedStory(house, 'Back ferry');
  await press(house, { storyId: back, action: 'request_changes', actor: editor, reason: 'Who says so?' });
  const lapsed = await approvedStory(house, 'Lapsed approval');
  await press(house, { storyId: lapsed, action: 'reopen', actor: editor });
  const live = await liveStory(house, 'Live walrus');
  const revised = await liveStory(house, 'Revised walrus');
  await press(house, { storyId: revised, action: 'revise', actor: reporter });
  const { storyId: column } = granted(
    await createStory({ actor: contributor, headline: 'My column', kind: 'opinion' }, house),
  );
  const order = { brief: 'Ask the harbour master.', kind: 'news', commissionedWords: 400 } as const;
  const late = await give({
    ...order,
    title: 'Late',
    section: world,
    assignee: otherReporter.personId,
    dueAt: at(-1),
  });
  const today = await give({
    ...order,
    title: 'Today',
    section: politics,
    assignee: contributor.personId,
    dueAt: at(2),
  });
  // The Friday after that Monday.
  const week = await give({
    ...order,
    title: 'Week',
    section: null,
    assignee: otherReporter.personId,
    dueAt: at(4 * 24),
  });
  ids = { draft, review, back, lapsed, live, revised, column, late, today, week };
});
afterAll(() => house.database.close());

const at = (hours: number) => new Date(NOON.getTime() + hours * hour);

async function give(order: Parameters<typeof giveAssignment>[0] extends infer O ? Omit<O, 'actor'> : never) {
  const { storyId } = granted(await giveAssignment({ ...order, actor: house.editor }, house));
  if (!storyId) throw new Error('Nobody was given this');
  return storyId;
}

const boardOf = async (actor: Actor, view: Partial<BoardView> = {}) =>
  granted(await readBoard({ actor, view: { ...WHOLE_BOARD, ...view } }, house));
const namesIn = (lines: readonly { id: string }[]) =>
  lines.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id)).toSorted();

/** Who asks, for what, and which stories answer. */
const ANSWERS: [
  who: 'editor' | 'reporter' | 'otherReporter' | 'contributor',
  view: () => Partial<BoardView>,
  string[],
][] = [
  [
    'editor',
    () => ({}),
    ['back', 'column', 'draft', 'lapsed', 'late', 'live', 'review', 'revised', 'today', 'week'],
  ],
  ['contributor', () => ({}), ['column', 'today']],
  ['editor', () => ({ isMine: true }), []],
  ['otherReporter', () => ({ isMine: true }), ['late', 'week']],
  ['contributor', () => ({ person: house.reporter.personId }), []],
  ['editor', () => ({ person: house.contributor.personId }), ['column', 'today']],
  ['editor', () => ({ status: 'draft' }), ['column', 'draft', 'late', 'revised', 'today', 'week']],
  ['editor', () => ({ status: 'live' }), ['live']],
  ['contributor', () => ({ status: 'live' }), []],
  ['editor', () => ({ section: house.world }), ['late']],
  ['contributor', () => ({ section: house.world }), []],
  ['editor', () => ({ section: house.politics, status: 'draft' }), ['draft', 'revised', 'today']],
  ['editor', () => ({ kind: 'opinion' }), ['column']],
  ['editor', () => ({ due: 'overdue' }), ['late']],
  ['contributor', () => ({ due: 'overdue' }), []],
  ['editor', () => ({ due: 'today' }), ['late', 'today']],
  ['contributor', () => ({ due: 'today' }), ['today']],
  ['editor', () => ({ due: 'week' }), ['late', 'today', 'week']],
  ['editor', () => ({ due: 'none', status: 'draft' }), ['column', 'draft', 'revised']],
  ['editor', () => ({ flag: 'waiting' }), ['lapsed', 'review']],
  ['reporter', () => ({ flag: 'waiting' }), ['back']],
  ['contributor', () => ({ flag: 'waiting' }), []],
  ['editor', () => ({ flag: 'lapsed' }), ['lapsed']],
  ['editor', () => ({ flag: 'changed' }), ['revised']],
  ['contributor', () => ({ flag: 'changed' }), []],
  ['editor', () => ({ words: 'zeppelin BRIDGE' }), ['review']],
  ['editor', () => ({ words: 'walr' }), ['live', 'revised']],
  ['contributor', () => ({ words: 'walrus' }), []],
  ['editor', () => ({ words: 'walrus volcano' }), []],
];

describe('the board', () => {
  it.each(ANSWERS)('shows %s for %o: %o', async (who, view, names) => {
    const board = await boardOf(house[who], view());
    expect(namesIn(board.lines)).toEqual(names);
    const news = await readBoardNews(
      { actor: house[who], view: { ...WHOLE_BOARD, ...view() }, storyIds: Object.values(ids) },
      house,
    );
    expect(namesIn(granted(news).lines)).toEqual(names);
  });

  it('shows the same in columns, where every state has one', async () => {
    const inColumns = await boardOf(house.editor, { layout: 'columns', words: 'walrus' });
    expect(inColumns.lines.map(({ place }) => place)).toEqual(['draft', 'live']);
    expect(namesIn(inColumns.lines)).toEqual(['live', 'revised']);
    expect(namesIn((await boardOf(house.contributor, { layout: 'columns' })).lines)).toEqual([
      'column',
      'today',
    ]);
  });

  it('counts for each choice what it would show', async () => {
    const { counts } = await boardOf(house.editor, { section: house.politics });
    const shown = (choices: readonly { name: string; stories: number }[]) =>
      choices.filter(({ stories }) => stories > 0).map(({ name, stories }) => `${name} ${stories}`);
    expect(shown(counts.statuses)).toEqual(['Draft 3', 'In review 2', 'Changes requested 1', 'Published 1']);
    expect(shown(counts.sections)).toEqual(['Politics 7', 'World 1']);
    expect(shown(counts.people)).toEqual(['Cleo Ward 1', 'Noa Reed 6']);
    expect(shown(counts.due)).toEqual(['Due today 1', 'Due this week 1', 'No due time 6']);
    expect(shown(counts.flags)).toEqual(['Waiting for me 2', 'Approval lapsed 1', 'Live with changes 1']);
    expect(shown(counts.kinds)).toEqual(['News 7']);
  });

  it('counts nothing that somebody may not see', async () => {
    const { counts } = await boardOf(house.contributor);
    expect(counts.statuses.filter(({ stories }) => stories > 0)).toEqual([
      { status: 'draft', name: 'Draft', stories: 2 },
    ]);
    expect(counts.people).toEqual([{ value: house.contributor.personId, name: 'Cleo Ward', stories: 2 }]);
  });

  it('shows what a story is called until it has a headline, and what can be done with it', async () => {
    const [line] = (await boardOf(house.otherReporter, { section: house.world })).lines;
    expect(line).toMatchObject({ headline: '', title: 'Late', section: 'World', writers: ['Rob Hale'] });
    expect(line?.moves.map(({ action, to }) => [action, to])).toEqual([
      ['submit', 'in_review'],
      ['spike', 'spiked'],
    ]);
  });

  it('offers nothing to who has no standing to a story', async () => {
    const [line] = (await boardOf(house.otherReporter, { words: 'zeppelin' })).lines;
    expect(line?.moves).toEqual([]);
  });

  it('goes through its pages and back without losing or repeating a story', async () => {
    const many = await openNewsroom();
    for (let number = 0; number < 103; number += 1) {
      granted(await createStory({ actor: many.reporter, headline: `Story ${number}` }, many));
    }
    const page = async (view: Partial<BoardView>) =>
      granted(await readBoard({ actor: many.editor, view: { ...WHOLE_BOARD, ...view } }, many));
    const first = await page({});
    const second = await page({ after: first.older });
    const third = await page({ after: second.older });
    const sizes = [first, second, third].map(({ lines }) => lines.length);
    expect(sizes).toEqual([50, 50, 3]);
    expect(third.older).toBeNull();
    expect(first.newer).toBeNull();
    const all = [first, second, third].flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(new Set(all).size).toBe(103);
    const back = await page({ before: third.newer });
    expect(back.lines).toEqual(second.lines);
    await many.database.close();
  });

  it('is not upset by characters that no database takes', async () => {
    const view = { ...WHOLE_BOARD, words: '\u0000 " * ( NEAR' };
    expect(await readBoard({ actor: house.editor, view }, house)).toMatchObject({ ok: true });
  });

  it('is closed to who sees no stories', async () => {
    const asked = { actor: house.admin, view: WHOLE_BOARD };
    expect(await readBoard(asked, house)).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await readBoardNews({ ...asked, storyIds: [] }, house)).toMatchObject({ code: 'not_allowed' });
  });
});
