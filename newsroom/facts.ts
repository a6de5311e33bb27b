import type { ContentFacts } from './content-facts';
import type { Finding } from './minor-change';
import type { PhotoInStory } from './photo-standing';

/** Whether an approver may have worked on the story: not looked at, shown, or refused. The house decides. */
export type FourEyes = 'off' | 'warn' | 'enforce';

export const FOUR_EYES: readonly FourEyes[] = ['off', 'warn', 'enforce'];

export interface Contribution {
  personId: string;
  name: string;
}

/** Somebody vouched for exactly the content with this hash. */
export interface ApprovalFact {
  hash: string;
  lapsedAt: Date | null;
  byPersonId: string;
  byName: string;
}

/** All that the guards judge by, read in the same transaction that will change the story. */
export interface StoryFacts extends ContentFacts {
  /** Who wrote or changed the story since it was last published. */
  contributors: readonly Contribution[];
  approvals: readonly ApprovalFact[];
  /** The hash of copy and details as they are now. */
  currentHash: string;
  fourEyes: FourEyes;
  /** Every photo of the story, with its rights. */
  photos: readonly PhotoInStory[];
  /** What a publication now would touch of the meaning of what readers have; nothing where they have nothing. */
  meaningChanges: readonly Finding[];
  now: Date;
}

/** What comes with the press of a button. Nothing here is trusted: the guards judge it. */
export interface TransitionInput {
  /** The hash of what the person saw when deciding. */
  expectedHash?: string;
  reason?: string;
  /** Checked against the known classes by G13. */
  changeClass?: string;
  note?: string;
  releaseAt?: Date;
  /** What readers will find in the place of a killed story. */
  tombstone?: string;
}

/** The approvals that cover the content as it is now. */
export function validApprovals(facts: StoryFacts): ApprovalFact[] {
  return facts.approvals.filter(
    (approval) => approval.lapsedAt === null && approval.hash === facts.currentHash,
  );
}
