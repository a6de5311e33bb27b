import type { StateName } from './states';

/** What the house has besides stories: what a story shows, and an invitation that nobody has taken. */
export interface LoadedHouse {
  stories: LoadedStory[];
  records: Record<RecordsOf, Records>;
  /** One to be sent again, and one to be taken back. */
  invitations: { again: string; revoked: string };
}

/** Of a story that all may see, and of one that is sealed; both have the authors of the matrix. */
export type RecordsOf = 'open' | 'sealed';

export interface Records {
  photo: string;
  post: string;
  embed: string;
}

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
