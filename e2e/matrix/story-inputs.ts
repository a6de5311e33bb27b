import { randomUUID } from 'node:crypto';
import type { LoadedStory } from './loaded-story';

/** What else a call is about, as it stands in the database at the moment. */
export interface AtHand {
  /** A hold of the story: one that the person has set where there is one. */
  holdId: string;
  linkId: string;
  colleagueId: string;
}

interface StoryCall {
  input(story: LoadedStory, at: AtHand): Record<string, unknown>;
  /** Where it is done it takes the story further, so that the next person needs another one in the same state. */
  usesUp?: true;
  /** It changes nothing, whoever does it. */
  reads?: true;
}

const words = 'Some words.';

/** What each action about a story is sent. */
export const STORY_CALLS: Readonly<Record<string, StoryCall>> = {
  refreshStoryAction: { input: only, reads: true },
  changeDetailsAction: {
    input: ({ storyId, detailsRevision }) => ({
      storyId,
      seenDetailsRevision: detailsRevision,
      searchTitle: 'Bridge open again',
    }),
    usesUp: true,
  },
  restoreTextAction: {
    input: ({ storyId }) => ({ storyId, versionNumber: 1, blockId: null }),
  },
  saveVersionAction: { input: ({ storyId }) => ({ storyId, name: 'Before lunch' }) },
  keepBeforeImportAction: { input: ({ storyId }) => ({ storyId, fileName: 'notes.docx' }) },
  readFixableAction: { input: only, reads: true },
  quickFixAction: {
    input: ({ storyId, revision, hash, blockId }) => ({
      storyId,
      seenRevision: revision,
      expectedHash: hash,
      blockId,
      words: 'The bridge is agian open.',
    }),
    usesUp: true,
  },
  approveKindAction: {
    input: ({ storyId, hash }) => ({ storyId, expectedHash: hash, kind: 'copy' }),
    usesUp: true,
  },
  differenceSinceAction: { input: ({ storyId }) => ({ storyId, kind: 'edit' }), reads: true },
  reviewAfterwardsAction: {
    input: ({ storyId, hash }) => ({ storyId, expectedHash: hash }),
    usesUp: true,
  },
  handOverAction: {
    input: ({ storyId }, { colleagueId }) => ({ storyId, to: colleagueId, note: '' }),
    usesUp: true,
  },
  readCommentsAction: { input: only, reads: true },
  peopleToMentionAction: { input: only, reads: true },
  startThreadAction: {
    input: ({ storyId }) => ({
      storyId,
      commentId: randomUUID(),
      anchor: { kind: 'story' },
      text: words,
      isBlocking: false,
    }),
  },
  replyAction: {
    input: ({ storyId, threadId }) => ({ storyId, threadId, commentId: randomUUID(), text: words }),
  },
  editCommentAction: { input: ({ storyId, commentId }) => ({ storyId, commentId, text: words }) },
  threadAction: { input: ({ storyId, threadId }) => ({ storyId, threadId, deed: 'block' }) },
  deleteCommentAction: { input: ({ storyId, commentId }) => ({ storyId, commentId }) },
  setHoldAction: { input: ({ storyId }) => ({ storyId, kind: 'legal', reason: 'A lawyer reads it.' }) },
  liftHoldAction: { input: (_, { holdId }) => ({ holdId, reason: 'Read.' }) },
  makePreviewLinkAction: {
    input: ({ storyId }) => ({
      storyId,
      recipient: 'Somebody',
      days: 7,
      shows: 'version',
      may: 'read',
    }),
  },
  readSealAction: { input: only, reads: true },
  sealStoryAction: { input: only, usesUp: true },
  liftSealAction: { input: only, usesUp: true },
  addMemberAction: {
    input: ({ storyId }, { colleagueId }) => ({ storyId, personId: colleagueId }),
    usesUp: true,
  },
  removeMemberAction: {
    input: ({ storyId }, { colleagueId }) => ({ storyId, personId: colleagueId }),
    usesUp: true,
  },
  breakSealAction: {
    input: ({ storyId }) => ({ storyId, reason: 'Somebody has to know.' }),
    usesUp: true,
  },
  withholdEarlierAction: {
    input: ({ storyId }) => ({ storyId, reason: 'A court says so.', isLiveToo: true }),
    usesUp: true,
  },
  releaseEarlierAction: { input: only, usesUp: true },
  revokePreviewAction: { input: ({ storyId }, { linkId }) => ({ storyId, linkId }) },
};

function only({ storyId }: LoadedStory) {
  return { storyId };
}
