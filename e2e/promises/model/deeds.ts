import fc from 'fast-check';

/** Something that happens: to the text by one of the writers, to their line, or to the newsroom. */
export type Deed =
  | { kind: 'insert' | 'delete' | 'format' | 'paste'; writer: number; place: number; length: number }
  | { kind: 'undo' | 'offline' | 'online'; writer: number }
  | { kind: 'kill' }
  | { kind: 'rest' }
  | { kind: 'slow'; pause: number };

const writer = fc.nat(4);
const place = fc.nat(9_999);
const length = fc.integer({ min: 1, max: 4 });
const text = (kind: 'insert' | 'delete' | 'format' | 'paste') =>
  fc.record({ kind: fc.constant(kind), writer, place, length });
const ofWriter = (kind: 'undo' | 'offline' | 'online') => fc.record({ kind: fc.constant(kind), writer });

/** What happens in one story, mostly typing. */
export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: text('insert') },
    { weight: 4, arbitrary: text('delete') },
    { weight: 2, arbitrary: text('format') },
    { weight: 2, arbitrary: text('paste') },
    { weight: 4, arbitrary: ofWriter('undo') },
    { weight: 3, arbitrary: ofWriter('offline') },
    { weight: 3, arbitrary: ofWriter('online') },
    { weight: 4, arbitrary: fc.constant<Deed>({ kind: 'rest' }) },
    { weight: 1, arbitrary: fc.constant<Deed>({ kind: 'kill' }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('slow' as const), pause: fc.nat(40) }) },
  ),
  { minLength: 20, maxLength: 80 },
);
