import { describe, expect, it } from 'vitest';
import { type GatedSession, makeGate } from './gate';
import { LIVE_LIMITS, makeRate } from './limits';

const STORY = [...'story:s1'].map((character) => character.charCodeAt(0));
const NOW = 1_000_000;
const PERSON = { personId: 'noa', name: 'Noa', roles: [] };

const frame = (...rest: number[]) => Uint8Array.from([STORY.length, ...STORY, ...rest]);
const text = (words: string) => [words.length, ...new TextEncoder().encode(words)];
const sized = (bytes: number[]) => [
  128 + (bytes.length % 128),
  128 + ((bytes.length >> 7) % 128),
  bytes.length >> 14,
  ...bytes,
];
/** One cursor whose state has so many letters. */
const cursorOf = (length: number) => [
  7,
  1,
  ...sized([...new TextEncoder().encode(JSON.stringify({ x: 'x'.repeat(length) }))]),
];
const CURSORS = (length: number) => frame(1, ...sized([2, ...cursorOf(length), ...cursorOf(length)]));
const HANDSHAKE = frame(2, 0, ...text('{}'));

function session(changes: Partial<GatedSession> = {}): GatedSession {
  return { isEnded: false, actor: PERSON, address: 'story:s1', framesBeforeJoining: 0, ...changes };
}

const gate = () => makeGate(makeRate({ perSecond: 100, atOnce: 1000 }));
const passageOf = (bytes: Uint8Array, at = session()) => gate()(at, bytes, NOW);

describe('after the handshake', () => {
  it.each([
    ['what it has', frame(0, 0, 1, 0), 'pass'],
    ['what we lack', frame(0, 1, 2, 0, 0), 'pass'],
    ['a change', frame(0, 2, 2, 0, 0), 'pass'],
    ['its cursor', frame(1, 5, 1, 7, 1, ...text('{}').slice(0, 2), 125), 'malformed'],
    ['its cursor', frame(1, 6, 1, 7, 1, ...text('{}')), 'pass'],
    ['where two long cursors are', CURSORS(5_000), 'pass'],
    ['that its cursor is gone', frame(1, 8, 1, 7, 1, ...text('null')), 'pass'],
    ['a question for cursors', frame(3), 'pass'],
    ['the answer to our ping', Uint8Array.of(10), 'drop'],
    ['a message of its own making', frame(5, ...text('{}')), 'drop'],
    ['a second handshake', HANDSHAKE, 'drop'],
    ['goodbye', frame(7), 'leave'],
  ])('a browser that says %s: %#', (_what, bytes, passage) => {
    expect(passageOf(bytes)).toBe(passage);
  });

  it.each([
    ['nothing', Uint8Array.of()],
    ['one byte', Uint8Array.of(9)],
    ['a name without an end', Uint8Array.of(200, 1, 2)],
    ['a name only', frame()],
    ['a message that only servers send each other', frame(6, ...text('{}'))],
    ['a kind that does not exist', frame(99)],
    ['a step that does not exist', frame(0, 3, 1, 0)],
    ['a step without a change', frame(0, 2)],
    ['a change that ends too early', frame(0, 2, 200, 1, 0)],
    ['a number without an end', frame(0, 255, 255, 255, 255, 255, 255, 255, 255)],
    ['cursors without end', CURSORS(9_000)],
    ['a cursor that is no JSON', frame(1, 6, 1, 7, 1, ...text('{,'))],
    ['a cursor that is a number', frame(1, 5, 1, 7, 1, ...text('5'))],
    ['fewer cursors than it counts', frame(1, 6, 2, 7, 1, ...text('{}'))],
    ['another story', Uint8Array.from([7, ...STORY.slice(0, 7), 0, 0, 1, 0])],
  ])('ends for a browser that sends %s', (_what, bytes) => {
    expect(passageOf(bytes)).toBe('malformed');
  });
});

describe('before the handshake', () => {
  it('lets the handshake through and remembers its story', () => {
    const asked = session({ address: null, actor: null });
    expect(passageOf(HANDSHAKE, asked)).toBe('pass');
    expect(asked.address).toBe('story:s1');
  });

  it('drops what comes earlier: it belongs to a line that was lost', () => {
    expect(passageOf(frame(0, 2, 2, 0, 0), session({ address: null, actor: null }))).toBe('drop');
  });

  it('ends for a handshake without a token', () => {
    expect(passageOf(frame(2, 0), session({ address: null, actor: null }))).toBe('malformed');
  });

  it('ends for one that talks and talks without being let in', () => {
    const asked = session({ actor: null, framesBeforeJoining: LIVE_LIMITS.framesAtOnce });
    expect(passageOf(frame(3), asked)).toBe('too_many');
  });
});

describe('a session', () => {
  it('that has ended is not listened to', () => {
    expect(passageOf(frame(3), session({ isEnded: true }))).toBe('drop');
  });

  it('may burst, and may not go on like that', () => {
    const passes = gate();
    const ask = (now: number) => passes(session(), frame(3), now);
    for (let n = 0; n < 1000; n += 1) expect(ask(NOW)).toBe('pass');
    expect(ask(NOW)).toBe('too_many');
    expect(ask(NOW + 1000)).toBe('pass');
  });

  it('shares its rate with the other tabs of the same person, and with nobody else', () => {
    const passes = gate();
    for (let n = 0; n < 1000; n += 1) passes(session(), frame(3), NOW);
    expect(passes(session(), frame(3), NOW)).toBe('too_many');
    expect(passes(session({ actor: { ...PERSON, personId: 'rob' } }), frame(3), NOW)).toBe('pass');
  });
});
