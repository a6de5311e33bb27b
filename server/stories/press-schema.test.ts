import { describe, expect, it } from 'vitest';
import { pressSchema } from './press-schema';

const press = { storyId: '018f3f3e-7c1a-7c3e-8f53-4c5d5e6f7a8b', action: 'approve', seenRevision: 2 };

describe('the press of a button from outside', () => {
  it('is read with its time of release', () => {
    const parsed = pressSchema.parse({
      ...press,
      action: 'schedule',
      releaseAt: '2026-03-02T13:00:00+01:00',
    });
    expect(parsed.releaseAt).toEqual(new Date('2026-03-02T12:00:00.000Z'));
  });

  it.each([
    ['a step that nobody knows', { action: 'bless' }],
    ['the start of a story that exists', { action: 'start' }],
    ['a name that every object has', { action: 'toString' }],
    ['a story that cannot be', { storyId: '../1' }],
    ['no revision', { seenRevision: undefined }],
    ['a reason of a million letters', { reason: 'x'.repeat(1_000_000) }],
    ['a time that is none', { releaseAt: 'soon' }],
    ['a time without a zone', { releaseAt: '2026-03-02T13:00:00' }],
  ])('is refused with %s', (_what, wrong) => {
    expect(pressSchema.safeParse({ ...press, ...wrong }).success).toBe(false);
  });

  it('never brings an actor of its own', () => {
    expect(pressSchema.parse({ ...press, actor: { roles: ['editor'] } })).toEqual(press);
  });
});
