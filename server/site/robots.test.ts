import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { CRAWLERS } from '@/newsroom/crawlers';
import { robotsTxt } from './robots';

const url = 'https://ledger.example';
const read = (closedTo: string[]) => robotsParser(`${url}/robots.txt`, robotsTxt({ closedTo }, { url }));

describe('robots.txt', () => {
  it.each([
    ['/', true],
    ['/politics/east-mole', true],
    ['/feed.xml', true],
    ['/media/gale/1280.jpg', true],
    ['/desk', false],
    ['/desk/stories/1', false],
    ['/api/health', false],
    ['/sign-in', false],
    ['/preview/secret', false],
    ['/search?q=mole', false],
  ])('says of %s to any crawler: %s', (path, isAllowed) => {
    expect(read([]).isAllowed(url + path, 'Googlebot')).toBe(isAllowed);
  });

  it('keeps out whom the newsroom keeps out, and nobody else', () => {
    const robots = read(['GPTBot', 'Google-Extended']);
    const out = CRAWLERS.filter(({ token }) => robots.isDisallowed(`${url}/politics/mole`, token));
    expect(out.map(({ token }) => token)).toEqual(['GPTBot', 'Google-Extended']);
    expect(robots.isAllowed(`${url}/politics/mole`, 'Googlebot')).toBe(true);
  });

  it('can keep out each crawler that the desk offers', () => {
    for (const { token } of CRAWLERS) expect(read([token]).isDisallowed(`${url}/`, token), token).toBe(true);
  });

  it('names the maps of the site', () => {
    expect(read([]).getSitemaps()).toEqual([`${url}/sitemap.xml`, `${url}/sitemap/news.xml`]);
  });
});
