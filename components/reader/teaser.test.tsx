import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { stamp } from '@/server/site/stamp';
import type { Teaser as TeaserView } from '@/server/site/teaser';
import { TEST_MORNING } from '@/server/site/testing-moment';
import { Teaser } from './teaser';

const teaser: TeaserView = {
  storyId: 'quay',
  href: '/world/quay',
  headline: 'הרציף נפתח',
  standfirst: 'הוא נפתח ביום שני.',
  section: { name: 'World', href: '/world' },
  authors: ['Ada'],
  published: stamp(TEST_MORNING, 'UTC'),
  updated: null,
  photo: null,
  label: null,
  language: 'he',
  direction: 'rtl',
};

it('turns the words of a teaser to the side of their script, and not the place where its picture stands', () => {
  const markup = renderToStaticMarkup(<Teaser teaser={teaser} rank="first" level={2} />);
  expect(markup.match(/dir="rtl"/g)).toHaveLength(1);
  expect(markup).toMatch(/<div[^>]* dir="rtl"><h2/);
  expect(/<article[^>]*>/.exec(markup)?.[0]).not.toContain('dir=');
});
