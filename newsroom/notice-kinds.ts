/** When somebody gets mail of a notice; in the inbox of the desk it is at once, whatever they choose. */
export const MAIL_CHOICES = ['now', 'hourly', 'daily', 'never'] as const;

export type MailChoice = (typeof MAIL_CHOICES)[number];

export const MAIL_CHOICE_NAMES: Readonly<Record<MailChoice, string>> = {
  now: 'At once',
  hourly: 'Once an hour, together',
  daily: 'Each morning, together',
  never: 'Never',
};

/** What a notice can be about, with what it is called where a person chooses, and the choice of who made none. */
const table = {
  step: { name: 'Steps of your stories, and stories that come to the desk', mail: 'now' },
  comment: { name: 'Comments and answers', mail: 'now' },
  mention: { name: 'Somebody mentions you', mail: 'now' },
  assignment: { name: 'Assignments', mail: 'now' },
  approval: { name: 'Approvals that have lapsed, and holds', mail: 'now' },
  schedule: { name: 'What the clock releases, and what it could not', mail: 'now' },
  task: { name: 'Second looks and reviews that wait', mail: 'now' },
  seal: { name: 'Sealed stories: who is let in, put out, or joins past the seal', mail: 'now' },
  mistake: { name: 'Mistakes that readers report', mail: 'hourly' },
  media: { name: 'Photos and posts that have changed', mail: 'now' },
} as const satisfies Record<string, { name: string; mail: MailChoice }>;

export type NoticeKind = keyof typeof table;

export const NOTICE_KINDS: readonly NoticeKind[] = Object.keys(table).filter(isNoticeKind);

export function isNoticeKind(value: unknown): value is NoticeKind {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

export function isMailChoice(value: unknown): value is MailChoice {
  return MAIL_CHOICES.some((choice) => choice === value);
}

export function noticeKindName(kind: NoticeKind): string {
  return table[kind].name;
}

/** When a person who has chosen nothing gets mail of this kind. */
export function usualMail(kind: NoticeKind): MailChoice {
  return table[kind].mail;
}
