import { describe, expect, it } from 'vitest';
import { boardMoves, moveTo, needsReading } from './board-moves';
import { BOARD_STATUSES } from './board-status';
import { openTransitions } from './decide';
import { PUBLIC_STATES, type PublicState, WORKING_STATES, type WorkingState } from './states';
import { person, readyFacts, storyIn } from './testing/people-and-stories';
import { TRANSITION_NAMES } from './workflow';

const editor = person('other', 'editor');
const author = person('own', 'reporter');
const stranger = person('other', 'reporter');

const inWords = (who: typeof editor, working: WorkingState, readers: PublicState = 'never') =>
  boardMoves(who, storyIn(working, readers)).map(
    ({ action, to, needsReading: reads }) => `${action} → ${to}${reads ? ' (read)' : ''}`,
  );

describe('the steps that the board offers', () => {
  it.each<[string, typeof editor, WorkingState, PublicState, string[]]>([
    ['an author', author, 'draft', 'never', ['submit → in_review', 'spike → spiked']],
    ['an author', author, 'in_review', 'never', ['take_back → draft', 'spike → spiked']],
    ['a colleague', stranger, 'draft', 'never', []],
    [
      'an editor',
      editor,
      'in_review',
      'never',
      [
        'approve → approved (read)',
        'request_changes → changes_requested',
        'take_back → draft',
        'spike → spiked',
      ],
    ],
    [
      'an editor',
      editor,
      'approved',
      'never',
      ['publish → live (read)', 'schedule → scheduled (read)', 'reopen → in_review', 'spike → spiked'],
    ],
    [
      'an editor',
      editor,
      'scheduled',
      'live',
      ['unschedule → approved', 'publish_update → live (read)', 'withdraw → approved'],
    ],
    [
      'an editor',
      editor,
      'clean',
      'live',
      ['revise → draft', 'quick_fix → live (read)', 'withdraw → withdrawn'],
    ],
    ['an editor', editor, 'clean', 'withdrawn', ['restore → live (read)', 'revise → draft']],
  ])('to %s: %o, %s, %s', (_, who, working, readers, moves) => {
    expect(inWords(who, working, readers)).toEqual(moves);
  });

  it('are those that its page offers, in every state', () => {
    for (const who of [editor, author, stranger, person('own', 'admin')]) {
      for (const working of WORKING_STATES) {
        for (const readers of PUBLIC_STATES.filter((each) => working !== 'clean' || each !== 'never')) {
          const story = storyIn(working, readers);
          const onPage = openTransitions({ actor: who, story, facts: readyFacts() }).map(
            ({ action }) => action,
          );
          expect(boardMoves(who, story).map(({ action }) => action)).toEqual(onPage);
        }
      }
    }
  });

  it('vouch for no text that was not read', () => {
    expect(TRANSITION_NAMES.filter(needsReading)).toEqual([
      'approve',
      'publish',
      'publish_update',
      'schedule',
      'look_over',
      'restore',
      'quick_fix',
      'ask_kill',
      'kill',
      'spare',
    ]);
  });
});

describe('a place to which a story is taken', () => {
  const takes = (who: typeof editor, working: WorkingState, readers: PublicState = 'never') => {
    const moves = boardMoves(who, storyIn(working, readers));
    return BOARD_STATUSES.filter((status) => moveTo(moves, status) !== null);
  };

  it('has exactly one step that leads there and needs no reading', () => {
    expect(takes(editor, 'in_review')).toEqual(['draft', 'changes_requested', 'spiked']);
    expect(takes(editor, 'approved')).toEqual(['in_review', 'spiked']);
    // Both lead to the same place, and a hand that lets go cannot say which is meant.
    expect(takes(editor, 'scheduled', 'live')).toEqual([]);
    expect(takes(stranger, 'draft')).toEqual([]);
  });
});
