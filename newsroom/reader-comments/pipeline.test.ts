import { describe, expect, it } from 'vitest';
import { type CommentFacts, judgeComment, PIPELINE } from './pipeline';

const fine: CommentFacts = {
  text: 'The ferry was late again on Friday.',
  standing: { takes: true, isModerated: false },
  isStaff: false,
  sanction: null,
  isTrapped: false,
  repeats: null,
  recent: { byCommenter: 0, byNetwork: 0, mostByNetwork: 30 },
  words: { banned: ['drivel', 'go away*'], suspect: ['lawyer'] },
  known: { approved: 1, needed: 1 },
  outside: null,
};

const judge = (changed: Partial<CommentFacts>) => judgeComment({ ...fine, ...changed });

/** Each step alone: what is different, and how it ends. */
const CASES: [string, Partial<CommentFacts>, string, string | null][] = [
  ['nothing is wrong', {}, 'pass', null],
  ['the story is closed', { standing: { takes: false, isModerated: false } }, 'refuse', 'closed'],
  ['its commenter is banned', { sanction: { until: null, reason: 'Threats.' } }, 'refuse', 'sanction'],
  ['it is empty', { text: '  ' }, 'refuse', 'length'],
  ['it has one letter', { text: 'x' }, 'refuse', 'length'],
  ['it has two letters', { text: 'No' }, 'pass', null],
  ['it has 4000 characters', { text: 'a'.repeat(4000) }, 'pass', null],
  ['it has 4001 characters', { text: 'a'.repeat(4001) }, 'refuse', 'length'],
  ['it has 4000 faces', { text: '🙂'.repeat(4000) }, 'pass', null],
  ['the trap was filled in', { isTrapped: true }, 'hold', 'trap'],
  ['it has two links', { text: 'https://a.example and www.b.example' }, 'pass', null],
  ['it has three links', { text: 'https://a.example http://b.example www.c.example' }, 'hold', 'links'],
  ['it has nine links', { text: 'https://a.example '.repeat(9) }, 'refuse', 'links'],
  ['they have sent it before', { repeats: 'own' }, 'refuse', 'repeat'],
  ['others have sent it', { repeats: 'others' }, 'hold', 'repeat'],
  ['a banned word is in it', { text: 'What DRIVEL!' }, 'refuse', 'words'],
  ['a banned word is inside another', { text: 'The drivelling rain.' }, 'pass', null],
  ['a banned beginning is in it', { text: 'Then go aways begin.' }, 'refuse', 'words'],
  ['a suspect word is in it', { text: 'Ask a lawyer.' }, 'hold', 'words'],
  ['it is their sixth', { recent: { byCommenter: 5, byNetwork: 5, mostByNetwork: 30 } }, 'refuse', 'rate'],
  ['it is the 31st', { recent: { byCommenter: 0, byNetwork: 30, mostByNetwork: 30 } }, 'refuse', 'rate'],
  ['all are looked at', { standing: { takes: true, isModerated: true } }, 'hold', 'mode'],
  ['nobody knows them', { known: { approved: 0, needed: 1 } }, 'hold', 'newcomer'],
  ['nobody is new here', { known: { approved: 0, needed: 0 } }, 'pass', null],
  ['the program says yes', { outside: { verdict: 'pass' } }, 'pass', null],
  ['the program doubts', { outside: { verdict: 'hold', reason: 'Heated.' } }, 'hold', 'outside'],
  ['the program says no', { outside: { verdict: 'refuse', reason: 'Spam.' } }, 'refuse', 'outside'],
  ['the program is away', { outside: { verdict: 'failed' } }, 'hold', 'outside'],
];

describe('the pipeline', () => {
  it.each(CASES)('when %s', (_, changed, outcome, step) => {
    const verdict = judge(changed);
    expect(verdict.outcome).toBe(outcome);
    if (verdict.outcome === 'refuse') expect(verdict.reason.step).toBe(step);
    if (verdict.outcome === 'hold') expect(verdict.reasons.map((reason) => reason.step)).toEqual([step]);
  });

  it('has its steps in this order, and each of them in a case', () => {
    expect(PIPELINE).toEqual([
      'closed',
      'sanction',
      'length',
      'trap',
      'links',
      'repeat',
      'words',
      'rate',
      'mode',
      'newcomer',
      'outside',
    ]);
    expect(new Set(CASES.flatMap(([, , , step]) => step ?? []))).toEqual(new Set(PIPELINE));
  });

  it('ends at the first step that refuses', () => {
    const verdict = judge({ text: '', repeats: 'own', sanction: { until: null, reason: '' } });
    expect(verdict).toEqual({
      outcome: 'refuse',
      reason: { step: 'sanction', sentence: 'You cannot comment here any more.' },
    });
  });

  it('says everything for which a comment waits', () => {
    const verdict = judge({ text: 'Ask a lawyer.', isTrapped: true, known: { approved: 0, needed: 1 } });
    expect(verdict.outcome === 'hold' && verdict.reasons.map(({ step }) => step)).toEqual([
      'trap',
      'words',
      'newcomer',
    ]);
  });

  it.each(['closed', 'length', 'repeat', 'rate'])('holds people of the house to %s', (step) => {
    const [, changed] = CASES.find(([, , outcome, each]) => each === step && outcome === 'refuse') ?? [];
    expect(judge({ ...changed, isStaff: true }).outcome).toBe('refuse');
  });

  it('asks nothing else of people of the house', () => {
    const everything = { isTrapped: true, words: { banned: ['ferry'], suspect: [] } };
    const standing = { takes: true, isModerated: true };
    expect(judge({ ...everything, standing, isStaff: true }).outcome).toBe('pass');
  });

  it('names the word that is on a list', () => {
    const verdict = judge({ text: 'What drivel' });
    expect(verdict.outcome === 'refuse' && verdict.reason.sentence).toContain('“drivel”');
  });
});
