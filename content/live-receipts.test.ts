import { describe, expect, it } from 'vitest';
import { LiveReceipts } from './live-receipts';

const frame = (...rest: number[]) => Uint8Array.from([1, 115, ...rest]);
const HAVE = frame(0, 0, 1, 0);
const ALL = frame(0, 1, 2, 0, 0);
const CHANGE = frame(0, 2, 2, 0, 0);
const CURSOR = frame(1, 6, 1, 7, 1, 2, 123, 125);
const STORED = frame(8, 1);
const REFUSED = frame(8, 0);

/** Plays what a socket sends (>) and gets (<). */
function savedAfter(...events: ['>' | '<', Uint8Array][]): boolean {
  const receipts = new LiveReceipts();
  for (const [direction, bytes] of events) {
    if (direction === '>') receipts.sent(bytes);
    else receipts.received(bytes);
  }
  return receipts.areComplete;
}

describe('everything is saved', () => {
  it('never on a line that has only been opened', () => {
    expect(savedAfter()).toBe(false);
    expect(savedAfter(['>', HAVE], ['<', ALL])).toBe(false);
  });

  it('once all that the document holds was stored', () => {
    expect(savedAfter(['>', HAVE], ['>', ALL])).toBe(false);
    expect(savedAfter(['>', HAVE], ['>', ALL], ['<', STORED])).toBe(true);
  });

  it('not while a later change is on its way', () => {
    expect(savedAfter(['>', ALL], ['<', STORED], ['>', CHANGE])).toBe(false);
    expect(savedAfter(['>', ALL], ['<', STORED], ['>', CHANGE], ['<', STORED])).toBe(true);
  });

  it('not by the answers to changes that went out before all was asked for', () => {
    expect(savedAfter(['>', CHANGE], ['>', CHANGE], ['<', STORED], ['<', STORED])).toBe(false);
    expect(savedAfter(['>', CHANGE], ['>', ALL], ['<', STORED])).toBe(false);
    expect(savedAfter(['>', CHANGE], ['>', ALL], ['<', STORED], ['<', STORED])).toBe(true);
  });

  it('not after a change was refused, until all was stored again', () => {
    expect(savedAfter(['>', ALL], ['<', STORED], ['>', CHANGE], ['<', REFUSED])).toBe(false);
    expect(
      savedAfter(['>', ALL], ['<', STORED], ['>', CHANGE], ['<', REFUSED], ['>', CHANGE], ['<', STORED]),
    ).toBe(false);
    expect(savedAfter(['>', ALL], ['<', REFUSED])).toBe(false);
    expect(savedAfter(['>', CHANGE], ['<', REFUSED], ['>', ALL], ['<', STORED])).toBe(true);
  });

  it('whatever else is said on the line', () => {
    expect(savedAfter(['>', ALL], ['<', STORED], ['>', CURSOR], ['<', CURSOR], ['<', Uint8Array.of(9)])).toBe(
      true,
    );
  });

  it('not while a change has not even been sent', () => {
    const receipts = new LiveReceipts();
    receipts.sent(ALL);
    receipts.received(STORED);
    receipts.changed();
    expect(receipts.areComplete).toBe(false);
    receipts.sent(CHANGE);
    receipts.received(STORED);
    expect(receipts.areComplete).toBe(true);
  });
});

describe('the text is refused', () => {
  it('when the server does not take all that the document holds', () => {
    const receipts = new LiveReceipts();
    receipts.sent(ALL);
    receipts.received(REFUSED);
    expect(receipts.isRefused).toBe(true);
  });

  it('not by the answer to a single change, which is given unseen to who only reads', () => {
    const receipts = new LiveReceipts();
    receipts.sent(ALL);
    receipts.received(STORED);
    receipts.sent(CHANGE);
    receipts.received(REFUSED);
    expect(receipts.isRefused).toBe(false);
    expect(receipts.areComplete).toBe(false);
  });
});
