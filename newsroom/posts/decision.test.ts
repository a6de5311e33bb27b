import { describe, expect, it } from 'vitest';
import { samplePost } from '@/content/sample-media';
import { asDecided } from './as-decided';
import { type Decision, GROUNDS, readDecision, SHOWN, suggestedLabel } from './decision';
import { originOf } from './post-origin';
import { textDifference } from './text-difference';

const decision: Decision = {
  shown: 'labelled',
  label: ' The author has deleted this post. ',
  ground: 'public_interest',
  reason: ' She is a minister. ',
};

describe('a decision', () => {
  it('is taken without the space around its words', () => {
    expect(readDecision(decision)).toEqual({
      ok: true,
      value: { ...decision, label: 'The author has deleted this post.', reason: 'She is a minister.' },
    });
  });

  it('says nothing to readers when the post is shown whole', () => {
    expect(readDecision({ ...decision, shown: 'whole' })).toMatchObject({ value: { label: '' } });
  });

  it.each([
    ['without a reason', { reason: '' }, 'Say why, in your own words: the desk keeps it.'],
    [
      'with a reason that nobody can see',
      { reason: '\u200b \u0007' },
      'Say why, in your own words: the desk keeps it.',
    ],
    ['with a reason without end', { reason: 'a'.repeat(1001) }, 'Say why in at most 1000 characters.'],
    ['without a sentence for readers', { label: ' ' }, 'Write the sentence that readers get.'],
    [
      'with a sentence that is an essay',
      { label: 'a'.repeat(201) },
      'The sentence for readers must be one line of at most 200 characters.',
    ],
    [
      'with a sentence of two lines',
      { label: 'a\nb' },
      'The sentence for readers must be one line of at most 200 characters.',
    ],
  ])('is refused %s', (_, given, message) => {
    expect(readDecision({ ...decision, ...given })).toEqual({ ok: false, code: 'invalid', message });
  });

  it('about a private person suggests to remove the post', () => {
    expect(GROUNDS.find(({ ground }) => ground === 'private_person')).toMatchObject({ suggests: 'removed' });
  });

  it('has a sentence for readers in every way but the whole one', () => {
    const states = [null, 'live', 'edited', 'deleted', 'protected'] as const;
    for (const { shown } of SHOWN) {
      for (const state of states) expect(suggestedLabel(shown, state) === '').toBe(shown === 'whole');
    }
  });
});

describe('a record by the decision that holds', () => {
  const label = 'A sentence.';
  it('is all there when it is shown whole', () => {
    expect(asDecided(samplePost, { shown: 'whole', label: '', state: null })).toBe(samplePost);
  });

  it('keeps everything and its label', () => {
    expect(asDecided(samplePost, { shown: 'labelled', label, state: 'edited' })).toEqual({
      ...samplePost,
      standing: { shown: 'labelled', label },
    });
  });

  it.each(['deleted', 'protected'] as const)('does not lead to what is %s', (state) => {
    expect(asDecided(samplePost, { shown: 'labelled', label, state }).url).toBe('');
    expect(asDecided(samplePost, { shown: 'text_only', label, state }).url).toBe('');
  });

  it('has nothing but its words as text only, whatever else a record may hold', () => {
    const rich = { ...samplePost, avatar: 'a.jpg', media: ['b.jpg'] };
    const seen = asDecided(rich, { shown: 'text_only', label, state: 'edited' });
    expect(JSON.stringify(seen)).not.toMatch(/\.jpg/);
    expect(seen).toMatchObject({ text: samplePost.text, authorName: samplePost.authorName });
  });

  it.each(['blurred', 'removed'] as const)('holds nothing of the person when it is %s', (shown) => {
    const rich = { ...samplePost, avatar: 'a.jpg' };
    const seen = JSON.stringify(asDecided(rich, { shown, label, state: 'deleted' }));
    expect(seen).not.toMatch(/ferry|harbour|Harbour|x\.com|\.jpg|2026-04-11/);
    expect(seen).toContain(label);
  });
});

describe('the name of a post', () => {
  it.each([
    [{ platform: 'x', postId: '1', url: 'https://x.com/anna/status/1' }, 'x:1'],
    [{ platform: 'x', postId: '1', url: 'https://x.com/i/status/1' }, 'x:1'],
    [{ platform: 'mastodon', postId: '1', url: 'https://one.example/@anna/1' }, 'mastodon:one.example/1'],
    [{ platform: 'mastodon', postId: '1', url: 'https://two.example/@anna/1' }, 'mastodon:two.example/1'],
  ])('of %j is %s', (record, name) => expect(originOf(record)).toBe(name));
});

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(textDifference('The ferry is late.', 'The ferry is very late.')).toEqual([
      { kind: 'same', text: 'The ferry is ' },
      { kind: 'added', text: 'very ' },
      { kind: 'same', text: 'late.' },
    ]);
  });

  it('is both texts whole when nearly nothing has stayed of very long ones', () => {
    const words = (name: string) => Array.from({ length: 4000 }, (_, place) => `${name}${place}`).join(' ');
    const parts = textDifference(words('a'), words('b'));
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('is both texts whole when they share a few words by accident', () => {
    const parts = textDifference('The mole is closed to the public.', 'Water is over the wall at the quay.');
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('keeps every letter of both', () => {
    const [before, after] = ['a  b\nc “d”', 'a b\n\nc d!'];
    const parts = textDifference(before, after);
    const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });
});
