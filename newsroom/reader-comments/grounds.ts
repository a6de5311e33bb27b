/** Why a comment was refused or removed; its commenter reads the sentence, and what the moderator adds. */
const table = {
  abuse: { name: 'Abuse', sentence: 'It attacks a person instead of what they said.' },
  hate: { name: 'Hate', sentence: 'It runs down people for what they are.' },
  false_claim: { name: 'Unproved claim', sentence: 'It claims something of somebody that nobody can prove.' },
  private: { name: 'Private facts', sentence: 'It names private facts of somebody.' },
  off_topic: { name: 'Off topic', sentence: 'It is not about this story.' },
  advert: { name: 'Advertising', sentence: 'It is advertising.' },
  legal: { name: 'Legal risk', sentence: 'It could break the law or the right of somebody to a fair trial.' },
  other: { name: 'Another reason', sentence: '' },
} as const satisfies Record<string, { name: string; sentence: string }>;

export type Ground = keyof typeof table;

export const GROUNDS: readonly Ground[] = Object.keys(table).filter(isGround);

export function isGround(value: unknown): value is Ground {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

export function groundName(ground: Ground): string {
  return table[ground].name;
}

/** What its commenter reads: the sentence of the ground, then the moderator's own words. */
export function groundSentence(ground: Ground, note: string): string {
  return [table[ground].sentence, note.trim()].filter((part) => part !== '').join(' ');
}

/** Why a reader reports a comment. */
export const REPORT_KINDS = {
  abuse: 'It is abusive or hateful',
  false_claim: 'It says something untrue',
  private: 'It names private facts',
  advert: 'It is advertising',
  other: 'Something else',
} as const;

export type ReportKind = keyof typeof REPORT_KINDS;

export function isReportKind(value: unknown): value is ReportKind {
  return typeof value === 'string' && Object.hasOwn(REPORT_KINDS, value);
}
