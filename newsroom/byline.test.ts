import { describe, expect, it } from 'vitest';
import {
  followLine,
  isSocialPlatform,
  parseHandle,
  platformName,
  profileUrl,
  SOCIAL_PLATFORMS,
} from './byline';

const PROFILES = [
  ['x', 'X', '@PennyStarr', 'https://x.com/PennyStarr'],
  ['bluesky', 'Bluesky', '@penny.bsky.social', 'https://bsky.app/profile/penny.bsky.social'],
  ['mastodon', 'Mastodon', '@penny@social.example', 'https://social.example/@penny'],
  ['threads', 'Threads', 'penny.starr', 'https://www.threads.com/@penny.starr'],
  ['instagram', 'Instagram', 'penny_starr', 'https://www.instagram.com/penny_starr/'],
  ['facebook', 'Facebook', 'penny.starr.9', 'https://www.facebook.com/penny.starr.9'],
  ['linkedin', 'LinkedIn', 'penny-starr', 'https://www.linkedin.com/in/penny-starr/'],
  ['youtube', 'YouTube', '@penny-starr', 'https://www.youtube.com/@penny-starr'],
] as const;

describe('a byline profile', () => {
  it.each(PROFILES)('on %s is followed on %s', (platform, name, typed, url) => {
    expect(followLine({ name: 'Penny Starr', platform })).toBe(`Follow Penny Starr on ${name}`);
    expect(platformName(platform)).toBe(name);
    expect(profileUrl({ platform, handle: typed })).toBe(url);
  });

  it('can be on every platform there is', () => {
    expect(PROFILES.map(([platform]) => platform)).toEqual(SOCIAL_PLATFORMS);
  });

  it.each(['twitter', 'constructor', '', null])('cannot be on %j', (platform) => {
    expect(isSocialPlatform(platform)).toBe(false);
  });
});

describe('a handle', () => {
  it('is kept without spaces and its leading @', () => {
    expect(parseHandle('x', '  @PennyStarr ')).toBe('PennyStarr');
    expect(parseHandle('mastodon', '@penny@social.example')).toBe('penny@social.example');
  });

  it.each([
    ['x', ''],
    ['x', '@@penny'],
    ['x', 'penny/../evil'],
    ['x', 'sixteencharacter'],
    ['x', 'https://x.com/penny'],
    ['x', 'pénny'],
    ['x', 'penny\nstarr'],
    ['bluesky', 'penny'],
    ['bluesky', 'evil.example/x'],
    ['mastodon', 'penny'],
    ['mastodon', 'penny@localhost'],
    ['mastodon', 'penny@127.0.0.1'],
    ['mastodon', 'penny@social.example:8080'],
    ['mastodon', 'penny@social.example/..'],
    ['mastodon', 'penny@evil@social.example'],
    ['threads', '..'],
    ['instagram', '.'],
    ['facebook', 'profile.php?id=4'],
    ['linkedin', 'a'],
    ['youtube', 'penny starr'],
  ] as const)('on %s is never %j', (platform, handle) => {
    expect(parseHandle(platform, handle)).toBeNull();
    expect(profileUrl({ platform, handle })).toBeNull();
  });
});
