import { beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from './ledger';

const NOTHING = { lost: [], returned: [], doubled: [] };

let ledger: Ledger;
/** What the first writer has typed. */
let a: string;
let b: string;
beforeEach(() => {
  ledger = new Ledger();
  a = typed(0);
  b = typed(0);
});

function typed(writer: number): string {
  const [piece = ''] = ledger.nextOnes(1);
  ledger.typed(writer, piece);
  return piece;
}

describe('what must be in the story', () => {
  it('is what was typed, each piece once', () => {
    expect(ledger.faultsOf(`${a}\n${b}`)).toEqual(NOTHING);
    expect(ledger.faultsOf(a)).toEqual({ ...NOTHING, lost: [b] });
    expect(ledger.faultsOf(a + b + a)).toEqual({ ...NOTHING, doubled: [a] });
  });

  it('is not what its writer took out, or took back', () => {
    ledger.deleted(0, [a]);
    expect(ledger.faultsOf(b)).toEqual(NOTHING);
    expect(ledger.faultsOf(a + b)).toEqual({ ...NOTHING, returned: [a] });
    ledger.undid(0, 1);
    expect(ledger.faultsOf(b)).toEqual({ ...NOTHING, lost: [a] });
    ledger.undid(0, 1);
    expect(ledger.faultsOf(a)).toEqual(NOTHING);
  });

  it('is not what was taken back in one go with steps that were empty by then', () => {
    ledger.undid(0, 2);
    expect(ledger.faultsOf('')).toEqual(NOTHING);
  });

  it('is not asked of what two have a say in', () => {
    ledger.deleted(1, [a]);
    expect(ledger.faultsOf(b)).toEqual(NOTHING);
    expect(ledger.faultsOf(a + b)).toEqual(NOTHING);
    expect(ledger.contested).toBe(1);
  });

  it('is what was pasted, which is not taken back', () => {
    const pasted = ledger.nextOnes(2);
    ledger.pasted(0, pasted);
    ledger.undid(0, 0);
    expect(ledger.faultsOf(a + b + pasted.join(''))).toEqual(NOTHING);
    expect(ledger.faultsOf(a + b)).toEqual({ ...NOTHING, lost: pasted });
  });
});
