import fc from 'fast-check';
import { TRANSITION_NAMES, type TransitionName } from '@/newsroom/workflow';

/** Something that one of the people, or the clock, does to the story. */
export interface Deed {
  kind: 'type' | 'press' | 'press_two' | 'clock';
  /** Which of the people; taken around. */
  who: number;
  /** Of a press: a button that is open to them (counted from 0, around), or any button there is. */
  button: number | Exclude<TransitionName, 'start'>;
  /** How far the wall clock goes meanwhile, in minutes; it may go back. */
  minutes: number;
  /** Whether the process dies when all is written and nothing committed. */
  dies: boolean;
  /** Whether they look at the story as it is, or as it was some steps ago. */
  isFresh: boolean;
  overrides: boolean;
}

const pressable = TRANSITION_NAMES.filter((name) => name !== 'start');

const button: fc.Arbitrary<Deed['button']> = fc.oneof(
  // The natural next step comes first.
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(11) },
  { weight: 1, arbitrary: fc.constantFrom(...pressable) },
);

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('press', 'press', 'press', 'press', 'press_two', 'type', 'clock'),
  who: fc.nat(4),
  button,
  minutes: fc.integer({ min: -30, max: 90 }),
  dies: fc.constantFrom(false, false, false, false, true),
  isFresh: fc.constantFrom(true, true, true, false),
  overrides: fc.constantFrom(false, false, false, true),
});

/** How far a story has come by the usual way before anything happens to it. */
export const BEGINNINGS = ['draft', 'submitted', 'approved', 'live'] as const;

/** A life of a story: where it begins, and who does what to it, in turn. */
export interface Life {
  begins: (typeof BEGINNINGS)[number];
  deeds: Deed[];
}

export const lives: fc.Arbitrary<Life> = fc.record({
  begins: fc.constantFrom(...BEGINNINGS),
  deeds: fc.array(deed, { minLength: 1, maxLength: 20, size: 'max' }),
});
