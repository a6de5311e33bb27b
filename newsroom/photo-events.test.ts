import { describe, expect, it } from 'vitest';
import { type PhotoEventFacts, photoEventChange, photoEventSentence } from './photo-events';

const event = (given: Partial<PhotoEventFacts>): PhotoEventFacts => ({
  deed: 'edit',
  field: 'credit',
  before: null,
  after: null,
  reason: null,
  by: 'Noa Reed',
  ...given,
});

describe('a line of a photo’s history', () => {
  it.each([
    [{ after: 'Ada Quay' }, 'Credit edited by Noa Reed'],
    [{ before: 'Ada Quay' }, 'Credit set back to the file by Noa Reed'],
    [{ deed: 'rights' }, 'Rights set by Noa Reed'],
    [{ deed: 'rights', by: null }, 'Rights taken from the file'],
    [{ deed: 'take_down' }, 'Taken down by Noa Reed'],
    [{ deed: 'put_back' }, 'Put back by Noa Reed'],
    [{ deed: 'replace' }, 'Replaced everywhere by Noa Reed'],
    [{ deed: 'replace_undone' }, 'Shown again by Noa Reed'],
    [{ deed: 'licence_reminder', by: null }, 'The desk was reminded that the licence ends'],
    [{ deed: 'licence_ended', by: null }, 'The licence ended: readers get a plate'],
  ] satisfies [Partial<PhotoEventFacts>, string][])('%j reads “%s”', (given, sentence) => {
    expect(photoEventSentence(event({ field: 'credit', ...given }))).toBe(sentence);
  });

  it('tells the words before and after', () => {
    expect(photoEventChange(event({ before: ['a'], after: ['a', 'b'] }))).toEqual({
      before: 'a',
      after: 'a, b',
    });
  });

  it('tells rights with their answers and days', () => {
    const after = {
      rights: 'handout',
      rightsFields: { givenBy: 'The ministry' },
      licenceStart: null,
      licenceEnd: '2026-04-01T23:59:59.999Z',
    };
    expect(photoEventChange(event({ deed: 'rights', after }))).toEqual({
      before: '',
      after: 'Handout · Handed out by: The ministry · until 1 April 2026',
    });
  });

  it('tells nothing of what an older Galley did not write', () => {
    expect(photoEventChange(event({ deed: 'rights', after: 'agency' }))?.after).toBe('');
    expect(photoEventChange(event({ deed: 'take_down' }))).toBeNull();
  });
});
