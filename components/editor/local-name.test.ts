import { describe, expect, it } from 'vitest';
import { FIRST_EPOCH } from '@/content/epoch';
import { epochOfName, localName } from './local-name';

describe('the name under which a device keeps a story', () => {
  it('is another one in each epoch', () => {
    const names = [FIRST_EPOCH, '.1', 'r1.0', 'r1.1'].map((epoch) => localName('story-1', epoch));
    expect(new Set(names).size).toBe(4);
  });

  it.each([FIRST_EPOCH, '.1', 'r1.0'])('tells the epoch again: %s', (epoch) => {
    expect(epochOfName('story-1', localName('story-1', epoch))).toBe(epoch);
  });

  it('of another story tells nothing, also when it begins the same', () => {
    expect(epochOfName('story-1', localName('story-10', FIRST_EPOCH))).toBeNull();
    expect(epochOfName('story-1', localName('story-10', 'r1.0'))).toBeNull();
  });
});
