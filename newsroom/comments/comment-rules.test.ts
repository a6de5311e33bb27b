import { describe, expect, it } from 'vitest';
import { hostileTexts } from '@/content/corpora';
import { signedIn } from '../testing/people-and-stories';
import { anchorName } from './anchor';
import { commentProblems, type OpenThread } from './comment-problems';
import { mentionedIn, piecesOf } from './mentions';
import { isOwnComment, mayBlockAtAll, threadDeeds } from './thread-rules';

/** Who may what with a thread that somebody else started, and with one's own. The letters: reply settle block lift. */
const DEEDS = `
                               plain-other blocking-other resolved-other blocked-resolved-other plain-own blocking-own
contributor, own story       | rs--        r---           -s--           ----                   rs--      rs-l
reporter, other story        | rs--        r---           -s--           ----                   rs--      rs-l
editor, other story          | rsb-        rs-l           -s--           -s--                   rsb-      rs-l
managing editor, other story | rsb-        rs-l           -s--           -s--                   rsb-      rs-l
admin and reporter, own story| rs--        r---           -s--           ----                   rs--      rs-l
`;

const THREADS = [
  { startedBy: 'somebody', isBlocking: false, isResolved: false },
  { startedBy: 'somebody', isBlocking: true, isResolved: false },
  { startedBy: 'somebody', isBlocking: false, isResolved: true },
  { startedBy: 'somebody', isBlocking: true, isResolved: true },
];

describe('what may be done with a thread', () => {
  for (const line of DEEDS.trim().split('\n').slice(1)) {
    const [who = '', cells = ''] = line.split('|').map((part) => part.trim());
    it(`is as its row says for: ${who}`, () => {
      const actor = signedIn(who);
      const own = [false, true].map((isBlocking) => ({
        startedBy: actor.personId,
        isBlocking,
        isResolved: false,
      }));
      const letters = [...THREADS, ...own].map((thread) => {
        const { mayReply, maySettle, mayBlock, mayLift } = threadDeeds(actor, thread);
        return [mayReply && 'r', maySettle && 's', mayBlock && 'b', mayLift && 'l']
          .map((may) => may || '-')
          .join('');
      });
      expect(letters).toEqual(cells.split(/\s+/));
    });
  }

  it('stopping a story is for editors', () => {
    const who = [
      'contributor, own story',
      'reporter, own story',
      'editor, own story',
      'managing editor, other story',
    ];
    expect(who.map((each) => mayBlockAtAll(signedIn(each)))).toEqual([false, false, true, true]);
  });

  it('a comment is changed by who wrote it, while it is there', () => {
    const actor = signedIn('editor, other story');
    const by = (personId: string, isDeleted: boolean) => isOwnComment(actor, { personId, isDeleted });
    expect([by('other', false), by('other', true), by('own', false)]).toEqual([true, false, false]);
  });
});

const PEOPLE = [
  { personId: 'noa', name: 'Noa Reed' },
  { personId: 'noah', name: 'Noa Reedman' },
  { personId: 'jo', name: 'Jó' },
];

describe('mentions', () => {
  it.each([
    ['@Noa Reed, look', ['noa']],
    ['ask @Noa Reedman', ['noah']],
    ['(@Jó) and @Noa Reed and @Jó', ['jo', 'noa']],
    ['desk@Noa Reed', []],
    ['@Noa Reeds', []],
    ['@noa reed', []],
    ['@@Noa Reed', ['noa']],
    ['@', []],
  ])('in “%s”', (text, expected) => {
    expect(mentionedIn(text, PEOPLE)).toEqual(expected);
  });

  it('leave every letter of a comment where it was, whatever it says', () => {
    for (const text of [...hostileTexts(), 'a @Noa Reed b', '@Jó@Jó'])
      expect(
        piecesOf(text, PEOPLE)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});

describe('open threads before a step', () => {
  const thread = (changes: Partial<OpenThread>): OpenThread => ({
    threadId: 't',
    isBlocking: false,
    byName: 'Edie Marsh',
    about: '',
    blockId: null,
    field: null,
    ...changes,
  });

  it('that block are each named with their place', () => {
    expect(commentProblems([thread({ isBlocking: true, about: 'sixteen', blockId: 'b1' })])).toEqual([
      {
        code: 'G7',
        severity: 'hard',
        message: 'A comment by Edie Marsh on “sixteen” stops the story until it is resolved.',
        threadId: 't',
        blockId: 'b1',
      },
    ]);
    expect(commentProblems([thread({ isBlocking: true, field: 'headline' })])).toEqual([
      {
        code: 'G7',
        severity: 'hard',
        message: 'A comment by Edie Marsh stops the story until it is resolved.',
        threadId: 't',
        field: 'headline',
      },
    ]);
  });

  it('that do not are one warning together', () => {
    expect(commentProblems([])).toEqual([]);
    expect(commentProblems([thread({})])).toEqual([
      { code: 'G7', severity: 'soft', message: 'A comment is still open.' },
    ]);
    expect(commentProblems([thread({}), thread({})])).toEqual([
      { code: 'G7', severity: 'soft', message: '2 comments are still open.' },
    ]);
  });
});

it('what a thread is about has a name', () => {
  const block = (type: string) => anchorName({ kind: 'block', blockId: 'b', block: type, quote: '' });
  expect([block('photo'), block('of a newer Galley')]).toEqual(['Photo', 'A block']);
  expect(anchorName({ kind: 'field', field: 'headline', quote: '' })).toBe('Headline');
});
