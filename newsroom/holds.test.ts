import { describe, expect, it } from 'vitest';
import { checkWish, type HoldWish } from './hold-wish';
import { mayLift, maySetHold } from './holds';
import { momentInWords } from './moment-in-words';
import { NOON, PERSONAS, signedIn } from './testing/people-and-stories';

/** Who sets a hold; who lifts one they set; who lifts that of somebody else. */
const MATRIX = `
                               sets lifts-own lifts-another's
contributor, own story       | no   no        no
contributor, other story     | no   no        no
reporter, own story          | no   no        no
reporter, other story        | no   no        no
editor, own story            | yes  yes       no
editor, other story          | yes  yes       no
managing editor, other story | yes  yes       yes
admin, own story             | no   no        no
admin, other story           | no   no        no
admin and reporter, own story| no   no        no
moderator, own story         | no   no        no
moderator, other story       | no   no        no
no role, own story           | no   no        no
the clock                    | no   no        no
`;

describe('who holds and who lifts', () => {
  const rows = MATRIX.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|').map((part) => part.trim()));

  it.each(rows)('%s: %s', (who, cells) => {
    const actor = signedIn(who ?? '');
    const answers = [
      maySetHold(actor),
      mayLift(actor, { setById: actor.personId }),
      mayLift(actor, { setById: 'somebody else' }),
    ];
    expect(answers.map((answer) => (answer ? 'yes' : 'no'))).toEqual(cells?.split(/\s+/));
  });

  it('is written for every kind of person who can be signed in', () => {
    expect(rows.map(([who]) => who)).toEqual(
      Object.keys(PERSONAS).filter((who) => who !== 'nobody signed in'),
    );
  });
});

describe('a hold that somebody wants', () => {
  const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
  const legal: HoldWish = { kind: 'legal', reason: 'Our lawyer is reading.' };
  const embargo: HoldWish = { kind: 'embargo', reason: 'The ministry asks.', until: inMinutes(60) };

  it.each<[HoldWish, string]>([
    [legal, 'granted'],
    [embargo, 'granted'],
    [{ ...legal, blockId: 'b1' }, 'granted'],
    [{ ...legal, photoId: 'p1' }, 'granted'],
    [{ ...legal, reason: ' \u200b ' }, 'Give a reason: whoever wants to publish will ask for it.'],
    [{ ...legal, blockId: 'b1', photoId: 'p1' }, 'Hold either a block or a photo.'],
    [{ ...legal, blockId: 'b9' }, 'This block is not in the story any more. Choose what is to be held anew.'],
    [{ ...legal, photoId: 'p9' }, 'This photo is not in the story any more. Choose what is to be held anew.'],
    [{ ...legal, until: inMinutes(60) }, 'Only an embargo ends by itself; the legal hold is lifted.'],
    [{ ...embargo, until: undefined }, 'Choose until when nothing may go out.'],
    [{ ...embargo, until: new Date('never') }, 'Choose until when nothing may go out.'],
    [{ ...embargo, until: inMinutes(0.5) }, 'Choose a time in whole minutes.'],
    [{ ...embargo, until: inMinutes(0) }, 'Choose a time that is still to come.'],
  ])('%j is answered: %s', (wish, answer) => {
    const holdable = { blockIds: ['b1', null], photoIds: ['p1'] };
    const outcome = checkWish(wish, { now: NOON, holdable });
    expect(outcome.ok ? 'granted' : outcome.message).toBe(answer);
  });
});

describe('a moment in words', () => {
  it.each([
    ['2026-05-04T12:00:00Z', 'UTC', '4 May 2026 at 12:00 UTC'],
    ['2026-05-04T12:00:00Z', 'Europe/Lisbon', '4 May 2026 at 13:00 in Lisbon (12:00 UTC)'],
    ['2026-05-04T23:30:00Z', 'Europe/Berlin', '5 May 2026 at 01:30 in Berlin (4 May 2026 at 23:30 UTC)'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '25 October 2026 at 02:30 in Berlin (00:30 UTC)'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '25 October 2026 at 02:30 in Berlin (01:30 UTC)'],
    [
      '2028-02-29T23:59:00Z',
      'America/Argentina/Buenos_Aires',
      '29 February 2028 at 20:59 in Buenos Aires (23:59 UTC)',
    ],
  ])('%s in %s is %s', (at, zone, words) => {
    expect(momentInWords(new Date(at), zone)).toBe(words);
  });
});
