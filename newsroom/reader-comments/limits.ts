/** How much of everything; in characters, or in a number. */
export const READER_COMMENT_LIMITS = {
  name: 60,
  email: 254,
  shortest: 2,
  longest: 4000,
  /** More links than this wait for a moderator; more than the other are refused. */
  links: 2,
  mostLinks: 8,
  /** By one commenter within ten minutes. */
  byCommenter: 5,
  /** From one network within ten minutes. */
  byNetwork: 30,
  /** From a network inside the house, which is its own proxy and stands for every reader. */
  byProxy: 600,
  /** Mails for confirmation to one address within a day. */
  confirmations: 5,
  /** Answers in one thread. */
  answers: 200,
  /** Reports from one network within an hour. */
  reports: 10,
  reportNote: 500,
  appeal: 1500,
  reason: 500,
  /** Entries of a list of words, and how long each is. */
  words: 500,
  word: 80,
} as const;

/** How long a comment waits for its e-mail address to be confirmed. */
export const CONFIRM_WITHIN_DAYS = 3;
