/** What is known of a story besides its text, by the names under which it is changed. */
export const STORY_DETAILS = [
  'section',
  'slug',
  'tags',
  'byline',
  'kind',
  'language',
  'searchTitle',
  'socialTitle',
  'commissionedWords',
] as const;

export type StoryDetail = (typeof STORY_DETAILS)[number];

/** Whether something that came from a browser names a detail. */
export function isStoryDetail(value: unknown): value is StoryDetail {
  return STORY_DETAILS.some((detail) => detail === value);
}

/** A detail in the middle of a sentence. */
export const DETAIL_WORDS: Record<StoryDetail, string> = {
  section: 'the section',
  slug: 'the slug',
  tags: 'the tags',
  byline: 'the byline',
  kind: 'the kind',
  language: 'the language',
  searchTitle: 'the search title',
  socialTitle: 'the social title',
  commissionedWords: 'the commissioned length',
};

/** Two people set the same detail at the same moment; values are as the screen shows them, empty for none. */
export interface DetailClash {
  detail: StoryDetail;
  /** What the newsroom has now. */
  theirs: string;
  /** What was to be written over it. */
  yours: string;
  byName: string;
}

/** A clash as one sentence. */
export function clashInWords({ detail, theirs, yours, byName }: DetailClash): string {
  return `${byName} changed ${DETAIL_WORDS[detail]} while you did: now it is ${spoken(theirs)}, you chose ${spoken(yours)}.`;
}

function spoken(value: string): string {
  return value === '' ? 'empty' : `“${value}”`;
}
