/**
 * How a report of a mistake stands: nobody has it, somebody looks into it, the story is being corrected for it, or it is
 * settled, by a change that readers have or without one.
 */
export type ReportState = 'open' | 'taken' | 'correcting' | 'corrected' | 'dismissed';

export const REPORT_STATE_NAMES: Readonly<Record<ReportState, string>> = {
  open: 'Open',
  taken: 'Taken',
  correcting: 'Being corrected',
  corrected: 'Corrected',
  dismissed: 'Dismissed',
};

/** What waits for somebody on the desk. */
export const UNSETTLED: readonly ReportState[] = ['open', 'taken', 'correcting'];

export function isUnsettled(state: ReportState): boolean {
  return UNSETTLED.includes(state);
}

/** In characters; and how many reports one network may send, and how many may wait about one story. */
export const REPORT_LIMITS = {
  text: 2_000,
  email: 254,
  answer: 2_000,
  note: 2_000,
  inAnHour: 10,
  inADay: 40,
  waiting: 200,
} as const;

/** What stands ready as the note of a correction when somebody begins one. */
export function suggestedNote(quote: string): string {
  return quote === ''
    ? 'An earlier version of this story '
    : `An earlier version said “${shortened(quote)}”. `;
}

const LONGEST = 240;

function shortened(quote: string): string {
  const letters = [...quote];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()} …` : quote;
}
