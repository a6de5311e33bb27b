import { describe, expect, it } from 'vitest';
import { grant } from '@/newsroom/refusal';
import { makePhotoQueue, photoQueue } from './photo-queue';

const later = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the photo queue', () => {
  it('runs one task at a time, in the order they came', async () => {
    const queue = makePhotoQueue();
    const seen: string[] = [];
    const task = (name: string) => async () => {
      seen.push(`${name} starts`);
      await later();
      seen.push(`${name} ends`);
      return grant(name);
    };
    const done = await Promise.all(['a', 'b', 'c'].map((name) => queue.run(task(name))));
    expect(done).toEqual([grant('a'), grant('b'), grant('c')]);
    expect(seen).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });

  it('refuses when too many wait, and takes tasks again when they are done', async () => {
    const queue = makePhotoQueue(2);
    const task = async () => {
      await later();
      return grant('done');
    };
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => queue.run(task)));
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true, false]);
    expect(outcomes[3]).toMatchObject({ code: 'too_many', message: expect.stringContaining('in a minute') });
    expect(await queue.run(task)).toEqual(grant('done'));
  });

  it('goes on after a task that threw', async () => {
    const queue = makePhotoQueue();
    const broken = queue.run(() => Promise.reject(new Error('disk on fire')));
    const next = queue.run(async () => grant('fine'));
    await expect(broken).rejects.toThrow('disk on fire');
    expect(await next).toEqual(grant('fine'));
  });

  it('is one and the same for the whole process', () => {
    expect(photoQueue()).toBe(photoQueue());
  });
});
