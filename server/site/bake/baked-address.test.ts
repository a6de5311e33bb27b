import { describe, expect, it } from 'vitest';
import { bakedAddress } from './baked-address';

const ID = '01a224d9-920e-77c9-a3be-254214f77e33';
const page = (address: string) => ({ kind: 'page', address });

describe('the address of a page', () => {
  it.each([
    ['/', '/'],
    ['/?utm_source=mail&x=1', '/'],
    ['/world', '/world'],
    ['/world?page=2', '/world?page=2'],
    ['/world?page=2&fbclid=1', '/world?page=2'],
    ['/world?page=1', '/world'],
    ['/world?pages=2', '/world'],
    ['/world?page=x', '/world?page=0'],
    ['/world?page=', '/world?page=0'],
    ['/world?page=2&page=3', '/world?page=0'],
    ['/world/gale', '/world/gale'],
    ['/world/gale?page=2', '/world/gale'],
    ['/author/ada?page=3&a', '/author/ada?page=3'],
    ['/tag/sea', '/tag/sea'],
    ['/feed.xml?x', '/feed.xml'],
    ['/world/feed.xml', '/world/feed.xml'],
    ['/atom.xml', '/atom.xml'],
    ['/world/feed.json?page=2', '/world/feed.json'],
    ['/author/ada/atom.xml', '/author/ada/atom.xml'],
    ['/tag/sea/feed.json', '/tag/sea/feed.json'],
    ['/archive', '/archive'],
    ['/archive/2026?page=2', '/archive/2026'],
    ['/archive/2026/11?page=2&x', '/archive/2026/11?page=2'],
    ['/archive/2026/11/29', '/archive/2026/11/29'],
    ['/sitemap/pages.xml', '/sitemap/pages.xml'],
    ['/sitemap/stories-12.xml?x=1', '/sitemap/stories-12.xml'],
    ['/sitemap.xml', '/sitemap.xml'],
    ['/robots.txt', '/robots.txt'],
    ['/corrections', '/corrections'],
    ['/corrections?page=3&x', '/corrections?page=3'],
    ['/world/gale/history?x', '/world/gale/history'],
    ['/world/gale/history/1-2?page=2', '/world/gale/history/1-2'],
    ['/world/gale/report?about=x', '/world/gale/report'],
    ['/world/gale/report/sent', '/world/gale/report/sent'],
    ['/world/gale/comments', '/world/gale/comments'],
    ['/world/gale/comments?utm=1&page=3', '/world/gale/comments?page=3'],
    [`/world/gale/comments/${ID}?page=2`, `/world/gale/comments/${ID}`],
  ])('%s is kept as %s', (url, address) => expect(bakedAddress(url)).toEqual(page(address)));

  it.each([
    ['/search', '/search'],
    ['/search?q=a&utm_source=x', '/search?q=a'],
    ['/search?page=2&q=east+mole&section=world', '/search?q=east+mole&section=world&page=2'],
    ['/search?q=%3Cscript%3E&kind=x&page=0', '/search?q=%3Cscript%3E'],
    ['/search?q=a&_rsc=1&section=../desk', '/search?q=a'],
  ])('%s is drawn anew as %s', (url, address) => {
    expect(bakedAddress(url)).toEqual({ kind: 'fresh', address });
  });

  it.each([
    ['/world/', '/world'],
    ['/world/gale/?a=1', '/world/gale?a=1'],
    ['/author/ada/', '/author/ada'],
    ['/world/gale/comments/?page=2', '/world/gale/comments?page=2'],
    ['/archive/2026/11/', '/archive/2026/11'],
  ])('%s leads to %s', (url, path) => expect(bakedAddress(url)).toEqual({ kind: 'moved', path }));

  it.each([
    '/desk',
    '/desk/stories',
    '/api/health',
    '/sign-in',
    '/preview/secret',
    '/preview/read/x',
    '/media/photo/1.jpg',
    '/embed/x',
    '/_next/static/x.css',
    '/live',
    '/search/a',
    '/author',
    '/tag',
    '/World',
    '/world/a/b',
    '/world/a/history/2-1',
    '/world/a/history/1-2/3',
    '/world/a/report/all',
    '/corrections/1',
    '/author/ada/history',
    '/world/gale/comments/send',
    `/world/gale/comments/${ID}/report`,
    `/comments/${ID}.proof`,
    '/desk/comments/comments',
    '/world/a/feed.xml',
    '/author/ada/b',
    '/archive/26',
    '/archive/2026/1',
    '/archive/2026/11/29/1',
    '/sitemap/stories-0.xml',
    '/sitemap/../desk',
    '//evil.example/',
    '/\\evil.example/',
    '/%77orld',
    'http://evil.example/world',
    '*',
    '',
  ])('%s is no page of the paper', (url) => expect(bakedAddress(url)).toBeNull());
});
