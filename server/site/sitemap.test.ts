import { describe, expect, it } from 'vitest';
import type { SitemapEntry } from './sitemap';
import { newsSitemapXml, sitemapIndexXml, sitemapXml } from './sitemap-xml';
import { problemsOfSitemap, problemsOfSitemapIndex } from './testing/published-schemas';
import { TEST_SITE } from './testing-site';

const AT = new Date('2026-03-01T18:30:00Z');
const site = { ...TEST_SITE, newsroomName: 'Ledger & <Sons>' };

async function* pages(...batches: SitemapEntry[][]): AsyncGenerator<SitemapEntry[], void> {
  yield* batches;
}

describe('the map of the site', () => {
  it('has whole addresses, and a time where one is known', async () => {
    const mole = { path: '/politics/east-mole', changedAt: AT };
    const xml = await sitemapXml(pages([{ path: '/', changedAt: null }], [mole]), site);
    expect(xml).toContain('<url><loc>https://ledger.example/</loc></url>');
    expect(xml).toContain(
      '<loc>https://ledger.example/politics/east-mole</loc><lastmod>2026-03-01T18:30:00.000Z</lastmod>',
    );
    expect(await problemsOfSitemap(xml ?? '')).toEqual([]);
  });

  it('has no empty file', async () => {
    expect(await sitemapXml(pages(), site)).toBeNull();
  });

  it('has an index of its files', async () => {
    const files = [
      { path: '/sitemap/pages.xml', changedAt: null },
      { path: '/sitemap/stories-1.xml', changedAt: AT },
    ];
    const xml = sitemapIndexXml(files, site);
    expect(await problemsOfSitemapIndex(xml)).toEqual([]);
    expect(await problemsOfSitemapIndex(xml.replaceAll('loc>', 'location>'))).not.toEqual([]);
  });
});

describe('the sitemap of the news', () => {
  const headline = 'The mole & <us>\u0008';
  const entry = { path: '/politics/east-mole', headline, language: 'en', publishedAt: AT };

  it('names paper, language, day and headline, and no markup of ours is taken from them', async () => {
    const xml = newsSitemapXml([entry], site);
    expect(xml).toContain('<news:title>The mole &amp; &lt;us&gt;</news:title>');
    expect(xml).toContain('<news:name>Ledger &amp; &lt;Sons&gt;</news:name>');
    expect(await problemsOfSitemap(xml)).toEqual([]);
    expect(await problemsOfSitemap(xml.replace('>en<', '>english<'))).not.toEqual([]);
  });

  it('is a sitemap also on a day without news', async () => {
    expect(await problemsOfSitemap(newsSitemapXml([], site))).toEqual([]);
  });
});
