import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARD_COLOURS, shareCardOf } from './share-card';
import { TEST_SITE } from './testing-site';
import { testStoryView } from './testing-story-view';

const story = testStoryView();
const focus = { x: 0.5, y: 0.38 };
const lead = { ...story.leadPhoto, path: '/media/gale/1280.jpg', credit: 'A. Lens' } as NonNullable<
  typeof story.leadPhoto
>;
const inRed = {
  ...TEST_SITE,
  appearance: { ...TEST_SITE.appearance, accent: { light: '#a8281e', dark: '#f0b4ae' } as const },
};
const pathOf = (changed: Partial<typeof story>, at = focus, site = TEST_SITE) =>
  shareCardOf({ ...story, ...changed }, { focus: at, site })?.path;

describe('the card of a story', () => {
  it('has an address that stands for what it says', () => {
    expect(pathOf({})).toMatch(/^\/media\/cards\/mole\/[0-9a-f]{32}\.jpg$/);
    expect(pathOf({})).toBe(pathOf({ standfirst: 'Not on the card.' }));
  });

  it.each<[string, string | undefined]>([
    ['another headline', pathOf({ headline: 'The mole holds' })],
    ['a headline for sharing', pathOf({ socialTitle: 'Mole!' })],
    ['a kind that readers are told', pathOf({ label: 'Opinion' })],
    ['another section', pathOf({ section: { ...story.section, name: 'World' } })],
    ['another direction', pathOf({ direction: 'rtl' })],
    ['another language', pathOf({ language: 'fr' })],
    ['another photo', pathOf({ leadPhoto: { ...lead, path: '/media/gale/1280-0a1b2c3d.jpg' } })],
    ['another credit', pathOf({ leadPhoto: { ...lead, credit: 'B. Lens' } })],
    ['a photo that is told to be made by AI', pathOf({ leadPhoto: { ...lead, label: 'AI-generated' } })],
    ['no photo', pathOf({ leadPhoto: null })],
    ['another focal point', pathOf({}, { x: 0.1, y: 0.2 })],
    ['another name of the paper', pathOf({}, focus, { ...TEST_SITE, newsroomName: 'The Quay' })],
    ['another accent', pathOf({}, focus, inRed)],
    ['another story', pathOf({ id: 'other' })],
  ])('is another one with %s', (_, path) => {
    expect(path).toMatch(/^\/media\/cards\//);
    expect(path).not.toBe(pathOf({}));
  });

  it('is none where a letter cannot be set', () => {
    expect(shareCardOf({ ...story, headline: '港の壁' }, { focus, site: TEST_SITE })).toBeNull();
    expect(shareCardOf(story, { focus, site: { ...TEST_SITE, newsroomName: '港新聞' } })).toBeNull();
  });

  it('says by whom the photo is, and how it was made where readers are told', () => {
    const made = { ...lead, label: 'AI-generated' };
    const card = shareCardOf({ ...story, leadPhoto: made }, { focus, site: TEST_SITE });
    expect(card?.words.credit).toBe('AI-generated · A. Lens');
  });

  it('has the accent that the house has chosen', () => {
    expect(shareCardOf(story, { focus, site: inRed })?.colours.accent).toBe('#a8281e');
  });

  it('has the colours of the paper by day', () => {
    const tokens = readFileSync('app/tokens.css', 'utf8');
    const day = (name: string) =>
      new RegExp(`--${name}: light-dark\\((?:var\\(--accent-on-light, )?(#[0-9a-f]{6})`).exec(tokens)?.[1];
    expect(CARD_COLOURS).toEqual({
      paper: day('paper'),
      ink: day('ink'),
      quiet: day('ink-quiet'),
      hairline: day('hairline-strong'),
      accent: day('accent'),
    });
  });
});
