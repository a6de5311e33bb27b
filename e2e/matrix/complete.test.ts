import { describe, expect, it } from 'vitest';
import { FRAME, SYNC } from '@/content/live-frame';
import { ROLES } from '@/newsroom/roles';
import { PUBLIC_STATES, WORKING_STATES } from '@/newsroom/states';
import { TRANSITION_NAMES } from '@/newsroom/workflow';
import { actionsElsewhere, actionsInFiles, doorFor, doors } from './doors';
import { HOUSE_INPUTS } from './house-inputs';
import { ROLE_OF } from './people';
import { STATES } from './states';
import { STORY_CALLS } from './story-inputs';
import { doneIn, readTable } from './table';
import { HOUSE_ACTIONS } from './tables/house-actions';
import { HOUSE_PAGES } from './tables/house-pages';
import { LIVE } from './tables/live';
import { RARER_STATES, WITHHELD } from './tables/rarer-states';
import { RECORDS } from './tables/records';
import { STEPS } from './tables/steps';
import { STORY_ACTIONS } from './tables/story-actions';
import { STORY_LISTS, STORY_PAGES } from './tables/story-pages';

const TABLES = {
  STEPS,
  STORY_ACTIONS,
  RARER_STATES,
  WITHHELD,
  HOUSE_ACTIONS,
  STORY_PAGES,
  STORY_LISTS,
  HOUSE_PAGES,
  RECORDS,
  LIVE,
};
const done = (text: string) => doneIn(readTable(text));

describe('the matrix names everything there is', () => {
  it('has an answer for every person in every column of every table: thousands', () => {
    const cells = Object.values(TABLES).flatMap(readTable);
    expect(cells.length).toBeGreaterThan(2000);
  });

  it('every role', () => {
    const held = Object.values(ROLE_OF);
    expect(ROLES.map(({ role }) => role).filter((role) => !held.includes(role))).toEqual([]);
  });

  it('every working state and every public state', () => {
    const stood = Object.values(STATES).map((both) => both.split('/'));
    expect(new Set(stood.map(([working]) => working))).toEqual(new Set(WORKING_STATES));
    expect(new Set(stood.map(([, shown]) => shown))).toEqual(new Set(PUBLIC_STATES));
  });

  it('every working state in every table that has columns for them', () => {
    for (const text of [STEPS, STORY_ACTIONS, STORY_PAGES, STORY_LISTS, LIVE]) {
      const columns = new Set(readTable(text).map(({ column }) => column));
      const stood = Object.entries(STATES).flatMap(([name, both]) =>
        columns.has(name) ? both.split('/') : [],
      );
      expect(new Set(stood)).toEqual(new Set([...WORKING_STATES, ...PUBLIC_STATES]));
    }
  });

  it('every step of the workflow', () => {
    expect(new Set(done(STEPS))).toEqual(new Set(TRANSITION_NAMES));
  });

  it('every server action', () => {
    const named = ['moveStoryAction', ...done(STORY_ACTIONS), ...done(HOUSE_ACTIONS)];
    expect(actionsInFiles().sort()).toEqual(named.sort());
    expect(actionsElsewhere()).toEqual([]);
  });

  it('what each action is sent', () => {
    expect(new Set(Object.keys(STORY_CALLS))).toEqual(new Set(done(STORY_ACTIONS)));
    expect(new Set(Object.keys(HOUSE_INPUTS))).toEqual(new Set(done(HOUSE_ACTIONS)));
  });

  it('a yes for every action about a story, so that a no says something', () => {
    const cells = [STORY_ACTIONS, RARER_STATES, WITHHELD].flatMap(readTable);
    const reached = cells.filter(({ answer }) => answer === 'yes').map(({ what }) => what);
    // Every story reads already as the version that it is given.
    expect(done(STORY_ACTIONS).filter((what) => !reached.includes(what))).toEqual(['restoreTextAction']);
  });

  it('every page, and every method of every route', () => {
    const all = doors();
    const asked = [...done(STORY_PAGES), ...done(HOUSE_PAGES), ...done(RECORDS)];
    expect(asked.filter((what) => doorFor(what, all) === null)).toEqual([]);
    const reached = asked.map((what) => doorFor(what, all));
    expect(
      all.filter((door) => !reached.includes(door)).map(({ method, file }) => `${method} ${file}`),
    ).toEqual([]);
  });

  it('every kind of frame of live editing, and every step of a sync', () => {
    const kinds = Object.keys(FRAME).filter((kind) => kind !== 'sync');
    const steps = Object.keys(SYNC).map((step) => `sync ${step}`);
    const named = done(LIVE).filter((what) => what !== 'auth again');
    expect(new Set(named)).toEqual(new Set([...kinds, ...steps]));
  });
});

describe('a table', () => {
  const everybody =
    'stranger disabled no-role admin moderator contributor-own contributor-other reporter-own';
  const rest = 'reporter-other editor-own editor-other managing';

  it('gives one answer to all columns, or one to each', () => {
    const cells = readTable(`one two\nread\n  ${everybody} | out\n  ${rest} | yes no`);
    expect(cells).toHaveLength(24);
    expect(cells.filter(({ who }) => who === 'managing').map(({ answer }) => answer)).toEqual(['yes', 'no']);
  });

  it.each([
    [
      'somebody is missing',
      `one\nread\n  ${everybody} | out`,
      'No answer is written for read, reporter-other, one',
    ],
    [
      'somebody is there twice',
      `one\nread\n  ${everybody} ${rest} admin | out`,
      'Two answers are written for read, admin',
    ],
    ['nobody has this name', `one\nread\n  nobody | out`, 'nobody is called “nobody”'],
    ['an answer is missing', `one two three\nread\n  admin | out out`, 'has 2 answers for 3 columns'],
  ])('is refused when %s', (_, text, why) => {
    expect(() => readTable(text)).toThrow(why);
  });
});
