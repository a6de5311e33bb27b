import { describe, expect, it } from 'vitest';
import { CHANGE_CLASSES, changeClassName, isChangeClass, needsNote } from './change-class';
import { lostRace } from './lost-race';
import { passwordProblem } from './password';
import { isRole, ROLES, roleName } from './roles';
import { publicStateName, statusName } from './states';
import { hasVisibleText } from './visible-text';

describe('the status of a story', () => {
  it.each([
    ['draft', 'never', 'Draft'],
    ['draft', 'live', 'Draft'],
    ['in_review', 'never', 'In review'],
    ['changes_requested', 'never', 'Changes requested'],
    ['approved', 'withdrawn', 'Approved'],
    ['scheduled', 'never', 'Scheduled'],
    ['clean', 'live', 'Published'],
    ['clean', 'withdrawn', 'Withdrawn'],
    ['clean', 'killed', 'Killed'],
    ['spiked', 'never', 'Spiked'],
  ] as const)('%s and %s shows %s', (workingState, publicState, shown) => {
    expect(statusName(workingState, publicState)).toBe(shown);
  });

  it('says beside a draft that readers have an older text', () => {
    expect(publicStateName('live')).toBe('Published');
  });
});

describe('roles', () => {
  it('are these six', () => {
    expect(ROLES.map(({ role }) => role)).toEqual([
      'contributor',
      'reporter',
      'editor',
      'managing_editor',
      'admin',
      'moderator',
    ]);
    expect(roleName('managing_editor')).toBe('Managing editor');
  });

  it.each(['Editor', 'owner', '', null, 1])('do not include %j', (value) => {
    expect(isRole(value)).toBe(false);
  });
});

describe('classes of change', () => {
  it('are shown by name, and all but a minor one come with a note', () => {
    expect(
      CHANGE_CLASSES.map(({ changeClass }) => [changeClassName(changeClass), needsNote(changeClass)]),
    ).toEqual([
      ['Minor', false],
      ['Update', true],
      ['Clarification', true],
      ['Correction', true],
      ['Editor’s note', true],
      ['Retraction', true],
    ]);
    expect(isChangeClass('whim')).toBe(false);
  });
});

describe('somebody who was slower', () => {
  const lost = { action: 'approve', byName: 'Edie Marsh', at: new Date('2026-07-03T13:02:59Z') } as const;

  it('is told who was quicker and when, in the zone of the house', () => {
    expect(lostRace({ ...lost, timeZone: 'Europe/London' })).toBe('Already approved by Edie Marsh at 14:02.');
    expect(lostRace(lost)).toBe('Already approved by Edie Marsh at 13:02.');
  });

  it('is told midnight as 00, not 24', () => {
    expect(lostRace({ ...lost, at: new Date('2026-07-03T00:05:00Z') })).toBe(
      'Already approved by Edie Marsh at 00:05.',
    );
  });

  it('is told the day when it was another one', () => {
    const now = new Date('2026-07-06T09:00:00Z');
    expect(lostRace({ ...lost, now })).toBe('Already approved by Edie Marsh on 3 July 2026 at 13:02.');
  });

  it.each([
    ['submit', 'Already submitted for review by the clock at 13:02.'],
    ['request_changes', 'Already sent back for changes by the clock at 13:02.'],
    ['take_back', 'Already taken back by the clock at 13:02.'],
    ['revise', 'Already opened for revision by the clock at 13:02.'],
    ['publish_update', 'Already updated by the clock at 13:02.'],
  ] as const)('reads a whole sentence about %s', (action, sentence) => {
    expect(lostRace({ ...lost, action, byName: 'the clock' })).toBe(sentence);
  });
});

describe('a new password', () => {
  it.each([
    ['galley-demo', null],
    ['0123456789', null],
    ['012345678', 'Use at least 10 characters for the password.'],
    ['⚓⚓⚓⚓⚓⚓⚓⚓⚓⚓', null],
    ['👩‍🚀', 'Use at least 10 characters for the password.'],
    ['x'.repeat(200), null],
    ['x'.repeat(201), 'Use at most 200 characters for the password.'],
  ])('%s is answered by %j', (password, problem) => {
    expect(passwordProblem(password)).toBe(problem);
  });
});

describe('visible text', () => {
  it.each([
    ['a', true],
    ['—', true],
    ['⚓', true],
    ['日', true],
    ['', false],
    [' \t\n', false],
    ['\u200b\u200d\ufeff\u00a0\u2060', false],
    [null, false],
    [undefined, false],
  ])('%j: %s', (text, isVisible) => {
    expect(hasVisibleText(text)).toBe(isVisible);
  });
});
