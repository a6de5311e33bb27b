import { describe, expect, it } from 'vitest';
import { endsSoon, type PhotoStanding, plateReason, plateSentence, rightsProblems } from './photo-standing';

const AT = new Date('2026-03-10T12:00:00Z');

const staff: PhotoStanding = {
  rights: 'staff',
  rightsFields: {},
  saidBy: 'Noa Reed',
  licenceStart: null,
  licenceEnd: null,
  takenDown: null,
};
const takenDown = { at: '2026-03-09T09:00:00Z', by: 'Edie Marsh', reason: 'The family asked.' };

function problems(standing: Partial<PhotoStanding> | null, isRelease = true): string[] {
  const photo = { blockId: 'b1', photoId: 'p1', standing: standing && { ...staff, ...standing } };
  return rightsProblems([photo], { at: AT, isRelease }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );
}

describe('the plate in the place of a photo', () => {
  it.each([
    ['nothing is against it', {}, null],
    ['it was taken down', { takenDownAt: '2026-03-09' }, 'taken_down'],
    ['its licence ended this second', { licenceEnd: '2026-03-10T12:00:00Z' }, 'licence_ended'],
    ['its licence ends a second later', { licenceEnd: '2026-03-10T12:00:01Z' }, null],
    ['its licence begins later', { licenceStart: '2026-03-11T00:00:00Z' }, 'licence_to_come'],
    ['its licence has begun', { licenceStart: '2026-03-10T12:00:00Z' }, null],
  ])('when %s', (_when, given, reason) => {
    const photo = { takenDownAt: null, licenceStart: null, licenceEnd: null, ...given };
    expect(plateReason(photo, AT)).toBe(reason);
  });

  it('tells the desk who and why', () => {
    expect(plateSentence({ ...staff, takenDown }, AT)).toBe('Taken down by Edie Marsh: The family asked.');
    expect(plateSentence({ ...staff, licenceEnd: '2026-03-09T23:59:59.999Z' }, AT)).toBe(
      'The licence ended on 9 March 2026.',
    );
    expect(plateSentence(staff, AT)).toBeNull();
  });
});

describe('the reminder', () => {
  it.each([
    ['2026-03-17T12:00:00Z', true],
    ['2026-03-17T12:00:01Z', false],
    ['2026-03-10T11:59:59Z', false],
    [null, false],
  ])('for a licence until %s: %s', (licenceEnd, isSoon) => {
    expect(endsSoon({ licenceEnd }, AT)).toBe(isSoon);
  });
});

describe('what keeps a photo from going out', () => {
  it('is nothing for a staff photo', () => {
    expect(problems({})).toEqual([]);
  });
  it('is that nobody has said its rights', () => {
    expect(problems({ rights: null })).toEqual([
      'hard: Nobody has said by what right the photo is shown. Choose its rights on the page of the photo.',
    ]);
  });
  it('is every answer that its category still asks for', () => {
    expect(problems({ rights: 'handout', rightsFields: { givenBy: 'The ministry' } })).toEqual([
      'hard: Rights of the photo (Handout): name the event it was handed out for.',
    ]);
  });
  it('is that it was taken down, and then nothing else matters', () => {
    expect(problems({ rights: null, takenDown })).toEqual([
      'hard: The photo was taken down. Put another in its place.',
    ]);
  });
  it('is a licence that has ended by then', () => {
    expect(problems({ licenceEnd: '2026-03-09T23:59:59.999Z' })).toEqual([
      'hard: The licence of the photo ends before the release, on 9 March 2026.',
    ]);
  });
  it.each([
    [true, 'hard'],
    [false, 'soft'],
  ])('is a licence that has not begun; with a release (%s) it is %s', (isRelease, severity) => {
    expect(problems({ licenceStart: '2026-03-11T00:00:00Z' }, isRelease)).toEqual([
      `${severity}: The licence of the photo begins on 11 March 2026: it cannot go out before.`,
    ]);
  });
  it('is not said of a photo that the library does not have, which is said elsewhere', () => {
    expect(problems(null)).toEqual([]);
  });
  it('names the block', () => {
    const photo = { blockId: 'b7', photoId: 'p1', standing: { ...staff, rights: null } };
    expect(rightsProblems([photo], { at: AT, isRelease: false })).toMatchObject([
      { code: 'G4', blockId: 'b7' },
    ]);
  });
});
