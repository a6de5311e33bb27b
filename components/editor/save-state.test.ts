import { expect, it } from 'vitest';
import { type SaveFacts, type SaveState, saveState } from './save-state';

const fine: SaveFacts = { isConnected: true, isConfirmed: true, refusal: null, keptHere: 'whole' };

const cases: [string, Partial<SaveFacts>, SaveState][] = [
  ['everything is confirmed', {}, 'saved'],
  ['something waits for the server', { isConfirmed: false }, 'saving'],
  ['the connection is gone', { isConnected: false }, 'offline'],
  [
    'the connection is gone and this device keeps nothing',
    { isConnected: false, keptHere: 'never' },
    'not_saved',
  ],
  [
    'the connection is gone and the last words are on their way to this device',
    { isConnected: false, keptHere: 'soon' },
    'saving',
  ],
  ['the server does not take the text', { isConfirmed: false, refusal: 'Too long.' }, 'not_saved'],
  ['a refusal came but nothing of ours waits', { refusal: 'The story has moved on.' }, 'saved'],
  ['refused and cut off', { isConnected: false, isConfirmed: false, refusal: 'Signed out.' }, 'not_saved'],
];

it.each(cases)('when %s', (_when, facts, expected) => {
  expect(saveState({ ...fine, ...facts })).toBe(expected);
});
