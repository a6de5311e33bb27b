import { describe, expect, it } from 'vitest';
import { copy, embed, p, post, quote } from '@/content/builder';
import { TEST_SITE } from '@/server/site/testing-site';
import { testStoryView } from '@/server/site/testing-story-view';
import { storyMetadata } from './story-metadata';

const descriptionOf = (more: Partial<ReturnType<typeof testStoryView>>) =>
  storyMetadata({ ...testStoryView(), ...more }, TEST_SITE).description;

describe('the description of a story', () => {
  it('is its standfirst', () => {
    expect(descriptionOf({})).toBe('Nobody will pay.');
  });

  it('is its own first words where it has none', () => {
    const body = [p('It rained.'), p('It rained for days. '.repeat(20))];
    const description = descriptionOf({ standfirst: '', copy: copy({ body }) });
    expect(description).toMatch(/^It rained\. It rained for days\./);
    expect(description?.length).toBeLessThanOrEqual(161);
  });

  it('holds nothing of others, which may be there no more for readers', () => {
    const url = 'https://x.com/harbour_office/status/1';
    const body = [
      post({ recordId: 'r', url }),
      embed({ recordId: 'e', url }),
      quote(['I saw it.'], 'Ann'),
      p('It rained.'),
    ];
    expect(descriptionOf({ standfirst: '', copy: copy({ body }) })).toBe('It rained.');
  });

  it('is none where there is no word', () => {
    expect(descriptionOf({ standfirst: '', copy: copy({}) })).toBeUndefined();
  });
});
