import { describe, expect, it } from 'vitest';
import { copy, h2, link, p, quote, ul } from '@/content/builder';
import { emptyCopy, parseCopy } from '@/content/document';
import { type ContentFacts, factsOfCopy } from './content-facts';
import { contentProblems } from './content-guards';
import { KIND_NAMES, STORY_KINDS, type StoryKind } from './story-kinds';
import { readyFacts } from './testing/people-and-stories';

/** What Checks says of a story that lacks nothing but what is given. */
function checks(facts: Partial<ContentFacts> = {}): string[] {
  return contentProblems(readyFacts(facts)).map(({ severity, message }) => `${severity}: ${message}`);
}

describe('the checks of a story', () => {
  it('are none for a story that lacks nothing', () => {
    expect(checks()).toEqual([]);
  });

  it('name the blocks of a copy that say something, each with the block’s id', () => {
    const facts = factsOfCopy(copy({ body: [p('Rain.'), h2(''), ul(['']), quote(['Never.'])] }), 'en');
    const problems = contentProblems(readyFacts({ copyProblems: facts.copyProblems }));
    expect(problems.map(({ blockId, message }) => `${blockId} ${message}`)).toEqual([
      'b4 The quote has no attribution.',
      'b2 The heading is empty.',
      'b3 The list is empty.',
    ]);
  });

  it.each([
    ['https://example.org/a', []],
    ['mailto:desk@ledger.example', []],
    [
      'http://192.168.1.20/plan',
      ['soft: The link “the plan” leads to “192.168.1.20”, which readers cannot reach.'],
    ],
    [
      'http://localhost:3000/',
      ['soft: The link “the plan” leads to “localhost”, which readers cannot reach.'],
    ],
    ['https://intranet/plan', ['soft: The link “the plan” leads to “intranet”, which readers cannot reach.']],
    [
      'https://ledger.example/desk/stories/1',
      ['hard: The link “the plan” leads to the desk, where readers cannot go.'],
    ],
  ])('of a link to %s are %j', (href, expected) => {
    const { copyProblems } = factsOfCopy(copy({ body: [p('See ', link('the plan', href), '.')] }), 'en');
    expect(checks({ copyProblems })).toEqual(expected);
  });

  it.each<[Partial<ContentFacts>, string]>([
    [{ headlineText: '' }, 'headline'],
    [{ headlineText: 'a'.repeat(111) }, 'headline'],
    [{ standfirstText: 'a'.repeat(241) }, 'standfirst'],
    [{ kind: 'opinion', standfirstText: '' }, 'standfirst'],
    [{ bodyIsEmpty: true }, 'body'],
    [{ kind: 'interview', blockTypes: ['paragraph'] }, 'body'],
    [{ bylineCount: 0 }, 'byline'],
    [{ sectionId: null }, 'section'],
    [{ slug: '' }, 'slug'],
    [{ slug: 'Not a slug' }, 'slug'],
    [{ slugTaken: true }, 'slug'],
    [{ searchTitle: 'a'.repeat(61) }, 'searchTitle'],
    [{ socialTitle: 'a'.repeat(71) }, 'socialTitle'],
  ])('with %o lead to the %s', (facts, field) => {
    expect(contentProblems(readyFacts(facts)).map((problem) => problem.field)).toEqual([field]);
  });

  it('say how far a field is over its limit, and count a letter outside the basic plane once', () => {
    expect(checks({ headlineText: '𝔸'.repeat(110) })).toEqual([]);
    expect(checks({ headlineText: 'a'.repeat(112), socialTitle: 'b'.repeat(71) })).toEqual([
      'soft: The headline is 2 characters over 110: readers may see it cut.',
      'soft: The social title is 1 character over 70: readers may see it cut.',
    ]);
  });
});

describe('what a kind of story requires', () => {
  it.each<[StoryKind, Partial<ContentFacts>, string[]]>([
    ['news', { standfirstText: '', blockTypes: ['paragraph'] }, []],
    ['analysis', { standfirstText: '' }, ['hard: An analysis needs a standfirst that says what it finds.']],
    [
      'opinion',
      { standfirstText: ' ' },
      ['hard: An opinion piece needs a standfirst that says what it argues.'],
    ],
    ['interview', { blockTypes: ['paragraph'] }, ['hard: An interview needs at least one quote.']],
    ['interview', { blockTypes: ['quote'] }, []],
    ['brief', { bodyWords: 200 }, []],
    [
      'brief',
      { bodyWords: 201 },
      ['hard: A brief has at most 200 words. Shorten it, or make it a news story.'],
    ],
  ])('%s with %j: %j', (kind, facts, expected) => {
    expect(checks({ kind, ...facts })).toEqual(expected);
  });

  it.each(KIND_NAMES)('%s begins with blocks that are valid and hold no text', (kind) => {
    const body = { type: 'doc', content: [...STORY_KINDS[kind].start] };
    const parsed = parseCopy({ ...emptyCopy(), body });
    expect(parsed.ok && factsOfCopy(parsed.copy, 'en').bodyIsEmpty).toBe(true);
  });
});
