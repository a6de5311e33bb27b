/** A link with which somebody outside the house reads one story before readers do. */
export interface PreviewLinkTerms {
  expiresAt: Date;
  revokedAt: Date | null;
}

/** `open` lets its recipient in; the others never do again. */
export type PreviewLinkStanding = 'open' | 'expired' | 'revoked';

/** For how many days a link may be good. There is none that is good for ever. */
export const PREVIEW_DAYS = [1, 3, 7, 14, 30] as const;

export type PreviewDays = (typeof PREVIEW_DAYS)[number];

/** The longest name of a recipient, in characters. */
export const LONGEST_RECIPIENT = 120;

const DAY = 86_400_000;

/** The end of a link that is made now, in whole days of 24 hours. */
export function previewExpiry(now: Date, days: PreviewDays): Date {
  return new Date(now.getTime() + days * DAY);
}

/** Whether a link lets its recipient in at this moment. Revoked counts before expired: somebody decided it. */
export function standingOfPreviewLink(
  { expiresAt, revokedAt }: PreviewLinkTerms,
  now: Date,
): PreviewLinkStanding {
  if (revokedAt) return 'revoked';
  return now.getTime() < expiresAt.getTime() ? 'open' : 'expired';
}

/** What somebody who holds the link of such a standing is told. It says nothing of the story. */
export const PREVIEW_CLOSED: Readonly<Record<Exclude<PreviewLinkStanding, 'open'>, string>> = {
  expired: 'This preview has expired.',
  revoked: 'This preview was closed by the newsroom.',
};
