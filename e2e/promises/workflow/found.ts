import type { Life } from './deeds';

/** Lives in which a long run has found something wrong, in the house or in this model; they are lived first each time. */
export const FOUND: readonly Life[] = [
  // Two pressed “Quick fix” at once, without words, and both made the same empty step.
  {
    begins: 'submitted',
    deeds: [
      { kind: 'press', who: 1, button: 0, minutes: -6, dies: false, isFresh: false, overrides: false },
      { kind: 'press', who: 1, button: 10, minutes: 19, dies: true, isFresh: true, overrides: false },
      { kind: 'press', who: 2, button: 0, minutes: 35, dies: false, isFresh: true, overrides: false },
      {
        kind: 'press_two',
        who: 2,
        button: 'quick_fix',
        minutes: 12,
        dies: false,
        isFresh: true,
        overrides: false,
      },
      { kind: 'clock', who: 1, button: 'reopen', minutes: 46, dies: false, isFresh: true, overrides: true },
      {
        kind: 'press',
        who: 2,
        button: 'unschedule',
        minutes: 71,
        dies: false,
        isFresh: false,
        overrides: false,
      },
      { kind: 'clock', who: 3, button: 11, minutes: -22, dies: false, isFresh: true, overrides: true },
    ],
  },
  // Who made a quick fix approved the same words again after a revision, as whoever wrote what readers have may.
  {
    begins: 'live',
    deeds: [
      { kind: 'clock', who: 4, button: 0, minutes: 76, dies: false, isFresh: true, overrides: false },
      { kind: 'press', who: 3, button: 1, minutes: 34, dies: false, isFresh: true, overrides: true },
      { kind: 'clock', who: 0, button: 0, minutes: 40, dies: false, isFresh: true, overrides: true },
      { kind: 'clock', who: 0, button: 5, minutes: -16, dies: false, isFresh: false, overrides: false },
      { kind: 'press_two', who: 4, button: 0, minutes: 38, dies: true, isFresh: true, overrides: false },
      { kind: 'press', who: 1, button: 8, minutes: 24, dies: false, isFresh: true, overrides: false },
      { kind: 'press_two', who: 3, button: 0, minutes: 17, dies: false, isFresh: true, overrides: true },
      { kind: 'press', who: 0, button: 0, minutes: -23, dies: false, isFresh: false, overrides: false },
      { kind: 'press', who: 3, button: 0, minutes: 88, dies: false, isFresh: true, overrides: true },
      { kind: 'press', who: 3, button: 0, minutes: -5, dies: false, isFresh: true, overrides: false },
      { kind: 'press_two', who: 4, button: 5, minutes: 48, dies: false, isFresh: true, overrides: false },
      { kind: 'type', who: 1, button: 10, minutes: -2, dies: true, isFresh: true, overrides: false },
    ],
  },
  // Two who had each made a quick fix pressed “Looked at” at once; the house settled fixes that somebody had not seen.
  {
    begins: 'submitted',
    deeds: [
      { kind: 'press', who: 1, button: 0, minutes: -22, dies: false, isFresh: false, overrides: false },
      { kind: 'press', who: 3, button: 5, minutes: 7, dies: false, isFresh: true, overrides: false },
      { kind: 'press', who: 3, button: 0, minutes: 38, dies: false, isFresh: false, overrides: true },
      { kind: 'press_two', who: 2, button: 8, minutes: 72, dies: false, isFresh: true, overrides: false },
      { kind: 'press', who: 0, button: 'withdraw', minutes: 78, dies: false, isFresh: true, overrides: true },
      { kind: 'press', who: 2, button: 4, minutes: 79, dies: false, isFresh: true, overrides: true },
      { kind: 'press_two', who: 0, button: 10, minutes: 24, dies: false, isFresh: true, overrides: true },
      { kind: 'press', who: 3, button: 0, minutes: 75, dies: true, isFresh: false, overrides: false },
      { kind: 'press_two', who: 1, button: 0, minutes: -6, dies: false, isFresh: true, overrides: false },
    ],
  },
];
