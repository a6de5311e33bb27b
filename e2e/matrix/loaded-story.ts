import type { StateName } from './states';

/** A story of the matrix, with all that a browser that has it open would know. */
export interface LoadedStory {
  state: StateName;
  storyId: string;
  revision: number;
  detailsRevision: number;
  hash: string;
  /** Its first paragraph. */
  blockId: string;
  /** A thread of comments, and its only comment, by `reporter-own`. */
  threadId: string;
  commentId: string;
  headline: string;
  slug: string;
}
