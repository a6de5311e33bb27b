import type { ApprovalFact, ApprovalKind, CoverageHashes } from './approvals';
import type { OpenThread } from './comments/comment-problems';
import type { ContentFacts } from './content-facts';
import type { HoldFact } from './holds';
import type { Finding } from './minor-change';
import type { PassedGuard } from './overrides';
import type { PhotoInStory } from './photo-standing';

/** Whether an approver may have worked on the story: not looked at, shown, or refused. The house decides. */
export type FourEyes = 'off' | 'warn' | 'enforce';

export const FOUR_EYES: readonly FourEyes[] = ['off', 'warn', 'enforce'];

export interface Contribution {
  personId: string;
  name: string;
}

/** All that the guards judge by, read in the same transaction that will change the story. */
export interface StoryFacts extends ContentFacts {
  /** Who wrote or changed the story since it was last published. */
  contributors: readonly Contribution[];
  /** Newest first, also those that have lapsed. */
  approvals: readonly ApprovalFact[];
  /** What the content is now, by what the kinds of approval look at. */
  coverage: CoverageHashes;
  /** The kinds that the story's section asks for. */
  requiredApprovals: readonly ApprovalKind[];
  /** Those that nobody has lifted, on the story, its blocks and the photos it shows. */
  holds: readonly HoldFact[];
  /** The guards that were passed when these words were scheduled, so that the release does not stumble over them. */
  passedGuards: readonly PassedGuard[];
  /** The hash of copy and details as they are now. */
  currentHash: string;
  fourEyes: FourEyes;
  /** Every photo of the story, with its rights. */
  photos: readonly PhotoInStory[];
  /** In which the house reads its clock. */
  timeZone: string;
  /** Comments that nobody has resolved. */
  openThreads: readonly OpenThread[];
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
  /** Why guards that can be overridden are to be passed; asks for the permission to do so. */
  overrideReason?: string;
  /** What readers will find in the place of a killed story. */
  tombstone?: string;
}
