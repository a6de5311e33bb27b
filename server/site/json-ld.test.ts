import { describe, expect, it } from 'vitest';
import { DIGITAL_SOURCE_TYPES } from '@/newsroom/digital-source-types';
import { newsArticle, scriptSafeJson } from './json-ld';
import { TEST_SITE } from './testing-site';
import { testStoryView } from './testing-story-view';

const HOSTILE = '</script><script>alert(1)</script><!-- " \u2028 & \\';

describe('what a story tells machines', () => {
  it('names its authors with their pages and profiles, its times and its publisher', () => {
    expect(newsArticle(testStoryView(), TEST_SITE)).toMatchObject({
      '@type': 'NewsArticle',
      url: 'https://ledger.example/politics/east-mole',
      headline: 'The mole breaks',
      datePublished: '2026-03-01T08:00:00.000Z',
      dateModified: '2026-03-01T19:00:00.000Z',
      author: [
        {
          name: 'Ann',
          url: 'https://ledger.example/author/ann',
          sameAs: 'https://x.com/ann',
          image: 'https://ledger.example/media/portraits/ann/0a.jpg',
        },
        { name: 'Bea', url: 'https://ledger.example/author/bea' },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Harbour Ledger',
        logo: { '@type': 'ImageObject', url: 'https://ledger.example/icon.svg' },
      },
    });
  });

  it('says by which steps its page is reached', () => {
    expect(newsArticle(testStoryView(), TEST_SITE)).toMatchObject({
      mainEntityOfPage: {
        '@type': 'WebPage',
        '@id': 'https://ledger.example/politics/east-mole',
        breadcrumb: {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { position: 1, name: 'The Harbour Ledger', item: 'https://ledger.example/' },
            { position: 2, name: 'Politics', item: 'https://ledger.example/politics' },
            { position: 3, name: 'The mole breaks', item: 'https://ledger.example/politics/east-mole' },
          ],
        },
      },
    });
  });

  it('names what kind it is where readers are told, also where machines know no such kind', () => {
    const told = newsArticle({ ...testStoryView(), kind: 'interview', label: 'Interview' }, TEST_SITE);
    expect(told).toMatchObject({ '@type': 'NewsArticle', genre: 'Interview' });
  });

  it('is free to read', () => {
    expect(newsArticle(testStoryView(), TEST_SITE)).toMatchObject({ isAccessibleForFree: true });
  });

  it.each([
    ['news', 'NewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['interview', 'NewsArticle'],
    ['brief', 'NewsArticle'],
  ] as const)('calls %s a %s', (kind, type) => {
    expect(newsArticle({ ...testStoryView(), kind }, TEST_SITE)['@type']).toBe(type);
  });

  it('names its language and its other titles, each once', () => {
    const story = { ...testStoryView(), language: 'he', searchTitle: 'Mole', socialTitle: 'Mole' };
    expect(newsArticle(story, TEST_SITE)).toMatchObject({ inLanguage: 'he', alternativeHeadline: ['Mole'] });
  });

  it('has no other title when it goes by its headline everywhere', () => {
    expect(newsArticle(testStoryView(), TEST_SITE)).not.toHaveProperty('alternativeHeadline');
  });

  it('credits its photo and says whose it is', () => {
    expect(newsArticle(testStoryView(), TEST_SITE)).toMatchObject({
      image: {
        url: 'https://ledger.example/media/gale/1280.jpg',
        creditText: 'A. Lens',
        creator: { '@type': 'Person', name: 'Ada Lens' },
        copyrightNotice: '© The Harbour Ledger',
      },
    });
  });

  it.each([
    ['trainedAlgorithmicMedia', 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'],
    [
      'compositeWithTrainedAlgorithmicMedia',
      'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
    ],
    ['digitalCapture', 'https://schema.org/DigitalCaptureDigitalSource'],
    ['digitalCreation', 'https://schema.org/DigitalArtDigitalSource'],
  ])('says of a photo that is %s how it was made', (sourceType, digitalSourceType) => {
    expect(imageOf(sourceType)).toMatchObject({ digitalSourceType });
  });

  it.each([[null], ['humanEdits'], ['toString'], ['</script>']])(
    'says nothing of that for %j',
    (sourceType) => {
      expect(imageOf(sourceType)).not.toHaveProperty('digitalSourceType');
    },
  );

  it('has a word for every code that means AI', () => {
    for (const [code, { madeByAi }] of Object.entries(DIGITAL_SOURCE_TYPES)) {
      if (madeByAi) expect(imageOf(code), code).toHaveProperty('digitalSourceType');
    }
  });

  it('tells corrections, and not every update', () => {
    expect(newsArticle(testStoryView(), TEST_SITE)).toMatchObject({
      correction: [
        { '@type': 'CorrectionComment', text: 'It was one vote.', datePublished: '2026-03-01T18:30:00.000Z' },
      ],
    });
  });

  it('leaves out what the story has not', () => {
    const bare = { ...testStoryView(), standfirst: '', tags: [], notes: [], leadPhoto: null };
    const told = newsArticle(bare, TEST_SITE);
    for (const key of ['description', 'keywords', 'correction', 'image'])
      expect(told).not.toHaveProperty(key);
  });
});

function imageOf(sourceType: string | null): object {
  const story = testStoryView();
  const leadPhoto = story.leadPhoto && { ...story.leadPhoto, sourceType };
  const { image } = newsArticle({ ...story, leadPhoto }, TEST_SITE);
  if (!image || typeof image !== 'object') throw new Error('there is no image');
  return image;
}

describe('facts inside a script element', () => {
  it('cannot end it or open another, whatever the headline says', () => {
    const json = scriptSafeJson(newsArticle({ ...testStoryView(), headline: HOSTILE }, TEST_SITE));
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  });

  it('still read as they were written', () => {
    expect(JSON.parse(scriptSafeJson({ headline: HOSTILE }))).toEqual({ headline: HOSTILE });
  });
});
