import { describe, expect, it } from 'vitest';
import { factText, photoField, readFact } from './photo-edit';

function read(field: string, typed: string): unknown {
  const known = photoField(field);
  if (!known) throw new Error(`No such fact: ${field}`);
  const outcome = readFact(known, typed);
  return outcome.ok ? outcome.value : outcome.message;
}

describe('a fact that was typed', () => {
  it.each([
    ['credit', '  Ada\n Quay ', 'Ada Quay'],
    ['caption', 'One.\r\nTwo.\0', 'One.\nTwo.'],
    ['people', 'Ann Lens\n\n Bea  Port \nAnn Lens', ['Ann Lens', 'Bea Port']],
    ['keywords', '', []],
    ['date', '2026-03-31', '2026-03-31'],
    ['date', '2026-03-31T10:00:00+02:00', '2026-03-31T10:00:00+02:00'],
    ['date', 'last week', 'Date taken: write the date as 2026-03-31, with or without a time after it.'],
    ['date', '2026-13-40', 'Date taken: write the date as 2026-03-31, with or without a time after it.'],
    ['digitalSourceType', 'digitalCapture', 'digitalCapture'],
    ['digitalSourceType', 'toString', 'How it was made: choose one of the list.'],
    ['credit', 'x'.repeat(301), 'Credit: at most 300 characters.'],
    ['keywords', 'x'.repeat(101), 'Keywords, each entry: at most 100 characters.'],
  ])('of %s, %j, is kept or refused', (field, typed, kept) => {
    expect(read(field, typed)).toEqual(kept);
  });
});

describe('a fact in the form', () => {
  it.each([
    ['Ada Quay', 'Ada Quay'],
    [['one', 'two'], 'one\ntwo'],
    [null, ''],
    [undefined, ''],
    [7, ''],
  ])('%j reads “%s”', (value, text) => {
    expect(factText(value)).toBe(text);
  });
});
