import { describe, expect, it } from 'vitest';
import { embedHosts } from './embed-hosts';
import { playerAddress, playerOrigins, recogniseEmbed } from './recognise-embed';

describe('the address of something that can be played', () => {
  it.each([
    [
      'https://www.youtube.com/watch?v=abcDEF_-123&t=40s&si=xyz',
      'youtube',
      'https://www.youtube.com/watch?v=abcDEF_-123',
    ],
    ['youtu.be/abcDEF_-123?si=track', 'youtube', 'https://www.youtube.com/watch?v=abcDEF_-123'],
    ['http://m.youtube.com/live/abcDEF_-123', 'youtube', 'https://www.youtube.com/watch?v=abcDEF_-123'],
    ['https://youtube.com/shorts/abcDEF_-123', 'youtube', 'https://www.youtube.com/shorts/abcDEF_-123'],
    ['https://vimeo.com/123456789', 'vimeo', 'https://vimeo.com/123456789'],
    ['https://vimeo.com/channels/staffpicks/123456789', 'vimeo', 'https://vimeo.com/123456789'],
    [
      'https://player.vimeo.com/video/123456789?h=0a1b2c3d4e',
      'vimeo',
      'https://vimeo.com/123456789/0a1b2c3d4e',
    ],
    ['https://dai.ly/x8abcd', 'dailymotion', 'https://www.dailymotion.com/video/x8abcd'],
    ['https://www.ted.com/talks/ann_lee_on_tides', 'ted', 'https://www.ted.com/talks/ann_lee_on_tides'],
    ['https://soundcloud.com/harbour/foghorn?in=x', 'soundcloud', 'https://soundcloud.com/harbour/foghorn'],
    ['https://soundcloud.com/harbour/sets/horns', 'soundcloud', 'https://soundcloud.com/harbour/sets/horns'],
    [
      'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk',
      'spotify',
      'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
    ],
    ['https://datawrapper.dwcdn.net/aB3xY/7/', 'datawrapper', 'https://datawrapper.dwcdn.net/aB3xY/'],
    ['https://www.datawrapper.de/_/aB3xY/', 'datawrapper', 'https://datawrapper.dwcdn.net/aB3xY/'],
    [
      'https://public.flourish.studio/visualisation/12345/',
      'flourish',
      'https://public.flourish.studio/visualisation/12345/',
    ],
    [
      'https://www.documentcloud.org/documents/20059068-minutes-of-the-council',
      'documentcloud',
      'https://www.documentcloud.org/documents/20059068-minutes-of-the-council',
    ],
  ])('%s is of %s', (address, host, canonicalUrl) => {
    expect(recogniseEmbed(address)).toMatchObject({ host, canonicalUrl });
  });

  it.each([
    [''],
    ['no address at all'],
    ['https://example.org/watch?v=abcDEF_-123'],
    ['https://www.youtube.com/'],
    ['https://www.youtube.com/watch'],
    ['https://www.youtube.com/watch?v=a"><script>'],
    ['https://www.youtube.com.evil.test/watch?v=abcDEF_-123'],
    ['https://user:pass@www.youtube.com/watch?v=abcDEF_-123'],
    ['https://www.youtube.com:8443/watch?v=abcDEF_-123'],
    ['javascript://www.youtube.com/watch?v=abcDEF_-123'],
    ['https://soundcloud.com/harbour'],
    ['https://x.com/harbour/status/1'],
  ])('“%s” is none', (address) => expect(recogniseEmbed(address)).toBeNull());
});

describe('a player', () => {
  it.each([
    ['youtube', 'abcDEF_-123', 'https://www.youtube-nocookie.com/embed/abcDEF_-123?autoplay=1'],
    ['youtube', 'shorts/abcDEF_-123', 'https://www.youtube-nocookie.com/embed/abcDEF_-123?autoplay=1'],
    ['vimeo', '123456789', 'https://player.vimeo.com/video/123456789?dnt=1&autoplay=1'],
    [
      'vimeo',
      '123456789/0a1b2c3d4e',
      'https://player.vimeo.com/video/123456789?h=0a1b2c3d4e&dnt=1&autoplay=1',
    ],
    [
      'soundcloud',
      'harbour/foghorn',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fharbour%2Ffoghorn&auto_play=true',
    ],
    ['datawrapper', 'aB3xY', 'https://datawrapper.dwcdn.net/aB3xY/'],
  ])('of %s %s is %s', (host, key, address) => expect(playerAddress(host, key)).toBe(address));

  it.each([
    ['youtube', 'a"><script>'],
    ['youtube', '../../evil'],
    ['vimeo', 'javascript:alert(1)'],
    ['evil', 'abcDEF_-123'],
    ['constructor', 'abcDEF_-123'],
    ['', ''],
  ])('is none for %s %s', (host, key) => expect(playerAddress(host, key)).toBeNull());

  it.each([
    ['https://www.youtube.com/watch?v=abcDEF_-123'],
    ['https://vimeo.com/123456789'],
    ['https://www.dailymotion.com/video/x8abcd'],
    ['https://www.ted.com/talks/ann_lee_on_tides'],
    ['https://soundcloud.com/harbour/foghorn'],
    ['https://open.spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk'],
    ['https://datawrapper.dwcdn.net/aB3xY/'],
    ['https://public.flourish.studio/story/12345/'],
    ['https://www.documentcloud.org/documents/20059068-minutes'],
  ])('of %s comes from an origin that the policy names', (address) => {
    const embed = recogniseEmbed(address);
    const player = embed && playerAddress(embed.host, embed.key);
    expect(playerOrigins()).toContain(new URL(player ?? 'https://none.test').origin);
  });

  it('has https origins only, one for each host', () => {
    expect(playerOrigins()).toHaveLength(embedHosts().length);
    expect(playerOrigins().filter((origin) => !/^https:\/\/[a-z.-]+$/.test(origin))).toEqual([]);
  });
});
