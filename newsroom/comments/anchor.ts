/**
 * What a thread is about. Never a part of the document: the words are kept beside their place, so that the place is found
 * again when it was lost. See docs/decisions/0040-comments-stay-outside-the-text.md.
 */
export type Anchor = StoryAnchor | FieldAnchor | BlockAnchor | WordsAnchor;

export interface StoryAnchor {
  kind: 'story';
}

export interface FieldAnchor {
  kind: 'field';
  field: 'headline' | 'standfirst';
  /** What it said then. */
  quote: string;
}

/** A block as a whole: a photo, a table, a paragraph. */
export interface BlockAnchor {
  kind: 'block';
  blockId: string;
  /** Its type, so that it can be named when it is gone. */
  block: string;
  quote: string;
}

export interface WordsAnchor {
  kind: 'words';
  /** The block in which they begin. */
  blockId: string | null;
  quote: string;
  /** A little of what stood before and behind, to tell the same words in two places apart. */
  before: string;
  after: string;
  /** Their first and last letter in the live document, each as an encoded relative position; empty when unknown. */
  start: string;
  end: string;
}

/** How long the parts of an anchor may be, in characters. */
export const ANCHOR_LIMITS = { quote: 600, context: 40, position: 400 } as const;

/** What is said to be commented on, in words; the quote stands beside it. */
export function anchorName(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'story':
      return 'The whole story';
    case 'field':
      return anchor.field === 'headline' ? 'Headline' : 'Standfirst';
    case 'block':
      return BLOCK_NAMES[anchor.block] ?? 'A block';
    case 'words':
      return 'Words';
  }
}

const BLOCK_NAMES: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  photo: 'Photo',
  gallery: 'Gallery',
  quote: 'Quote',
  pullQuote: 'Pull quote',
  socialPost: 'Social post',
  embed: 'Embed',
  table: 'Table',
  factBox: 'Fact box',
  relatedStory: 'Related story',
  bulletList: 'List',
  orderedList: 'List',
  divider: 'Divider',
};
